package io.dunlin.platform.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fragments spread which others. It finds circles and the longest chain, without a deep stack. */
final class FragmentOrder {

    private static final int UNDER_WAY = -1;

    private final Map<String, Set<String>> spreads = new HashMap<>();

    /** How long the longest chain is that begins at a fragment. */
    private final Map<String, Integer> chains = new HashMap<>();

    private boolean circular;
    private int longest;

    private FragmentOrder() {}

    static FragmentOrder of(Document document) {
        FragmentOrder order = new FragmentOrder();
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            collect(
                    fragment.getSelectionSet(),
                    order.spreads.computeIfAbsent(fragment.getName(), name -> new LinkedHashSet<>()));
        }
        order.spreads.keySet().forEach(order::follow);
        return order;
    }

    boolean circular() {
        return circular;
    }

    int longest() {
        return longest;
    }

    private static void collect(@Nullable SelectionSet selections, Set<String> names) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                collect(field.getSelectionSet(), names);
            } else if (selection instanceof InlineFragment inline) {
                collect(inline.getSelectionSet(), names);
            } else if (selection instanceof FragmentSpread spread) {
                names.add(spread.getName());
            }
        }
    }

    private void follow(String first) {
        Deque<String> open = new ArrayDeque<>(Set.of(first));
        while (!open.isEmpty() && !circular) {
            String name = open.peek();
            Integer known = chains.get(name);
            if (known != null && known != UNDER_WAY) {
                open.pop();
                continue;
            }
            Set<String> below = spreads.getOrDefault(name, Set.of());
            if (known == null) {
                chains.put(name, UNDER_WAY);
                for (String next : below) {
                    circular |= Integer.valueOf(UNDER_WAY).equals(chains.get(next));
                    open.push(next);
                }
            } else {
                int chain = 1 + below.stream().mapToInt(chains::get).max().orElse(0);
                chains.put(name, chain);
                longest = Math.max(longest, chain);
                open.pop();
            }
        }
    }
}
