package io.dunlin.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts by their natural key. Adding the same fact again changes nothing; another fact under the same key is refused.
 *
 * @param <K> the natural key
 * @param <V> the type of the facts, compared by {@code equals}
 */
public final class Known<K, V> {

    private final Map<K, V> known;
    private final List<V> added = new ArrayList<>();

    /** @param recorded what is recorded under the keys that will be asked for */
    public Known(Map<K, V> recorded) {
        this.known = new HashMap<>(recorded);
    }

    /** @param contradiction the refusal when something else is known under the key */
    public Outcome<Effect> add(K key, V value, Violation contradiction) {
        V before = known.putIfAbsent(key, value);
        if (before == null) {
            added.add(value);
            return Outcome.accepted(Effect.WRITTEN);
        }
        return before.equals(value) ? Outcome.accepted(Effect.UNCHANGED) : Outcome.refused(contradiction);
    }

    /** What was new, in the order in which it was added. */
    public List<V> added() {
        return List.copyOf(added);
    }
}
