package io.dunlin.platform.graphql;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the most recently used texts, up to a total number of characters. */
final class RecentlyUsed<V> {

    private record Kept<V>(V value, int characters) {}

    private final Map<String, Kept<V>> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final int most;
    private int characters;

    /** @param most the most characters; an entry of a twentieth of that is the longest that is kept */
    RecentlyUsed(int most) {
        this.most = most;
    }

    synchronized @Nullable V find(String key) {
        Kept<V> found = kept.get(key);
        return found == null ? null : found.value();
    }

    /** @param length the characters that the entry counts for */
    synchronized void keep(String key, V value, int length) {
        if (length > most / 20) {
            return;
        }
        Kept<V> before = kept.put(key, new Kept<>(value, length));
        characters += length - (before == null ? 0 : before.characters());
        Iterator<Kept<V>> oldest = kept.values().iterator();
        while (characters > most) {
            characters -= oldest.next().characters();
            oldest.remove();
        }
    }
}
