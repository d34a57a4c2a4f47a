package io.dunlin.platform.graphql;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures the size of a document without the schema. Every fragment is measured once, however often it is spread. So a
 * document that unfolds to billions of fields is measured as fast as any other of its length.
 */
final class DocumentShape {

    /** GraphiQL asks for a type of a type of a type ..., which costs nothing. */
    static final int INTROSPECTION_ALLOWANCE = 10;

    private static final long PLENTY = 1_000_000_000L;
    private static final Size NOTHING = new Size(0, 0, 0, false);

    /**
     * The size of an operation or a fragment with everything that it spreads.
     *
     * @param depth levels of fields
     * @param fields at most {@value #PLENTY}, like {@code aliases}
     * @param introspects whether it asks for the schema
     */
    record Size(int depth, long fields, long aliases, boolean introspects) {

        Size and(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    Math.min(PLENTY, fields + other.fields),
                    Math.min(PLENTY, aliases + other.aliases),
                    introspects || other.introspects);
        }
    }

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> measured = new HashMap<>();

    private DocumentShape(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /**
     * The size of each operation and of each fragment, also of one that is never spread.
     *
     * @param document its fragments do not go in circles: see {@link FragmentOrder}
     */
    static List<Size> of(Document document) {
        DocumentShape shape = new DocumentShape(document);
        List<Size> sizes = new ArrayList<>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                sizes.add(shape.size(operation.getSelectionSet()));
            } else if (definition instanceof FragmentDefinition fragment) {
                sizes.add(shape.fragment(fragment.getName()));
            }
        }
        return sizes;
    }

    private Size size(@Nullable SelectionSet selections) {
        Size size = NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                size = size.and(size(selection));
            }
        }
        return size;
    }

    private Size size(Selection<?> selection) {
        if (selection instanceof Field field) {
            return field(field);
        }
        if (selection instanceof InlineFragment inline) {
            return size(inline.getSelectionSet());
        }
        return fragment(((FragmentSpread) selection).getName());
    }

    private Size field(Field field) {
        Size below = size(field.getSelectionSet());
        boolean introspection =
                field.getName().equals("__schema") || field.getName().equals("__type");
        int depth = introspection ? Math.max(0, below.depth - INTROSPECTION_ALLOWANCE) : below.depth;
        int alias = field.getAlias() == null ? 0 : 1;
        return new Size(1 + depth, below.fields, below.aliases, below.introspects)
                .and(new Size(0, 1, alias, introspection));
    }

    private Size fragment(String name) {
        Size known = measured.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? NOTHING : known;
        }
        Size size = size(fragment.getSelectionSet());
        measured.put(name, size);
        return size;
    }
}
