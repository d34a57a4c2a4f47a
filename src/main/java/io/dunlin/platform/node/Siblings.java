package io.dunlin.platform.node;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The objects that one level of a query loaded together. When one of them is first asked for something, it loads this
 * for all. So a level costs one statement, however many objects it has. Unlike a batched source field this takes
 * arguments (they are part of {@code what}), compares keys by equality, and needs no future.
 *
 * <p>One thread resolves a request, so this class is not safe for several.
 *
 * @param <K> the key of an object
 */
public final class Siblings<K> {

    private static final int RECENT = 4;

    private final Set<K> keys;
    private final Map<Object, Map<K, ?>> loaded = new HashMap<>();
    private final Map<Derived<K>, Object> recent = new LinkedHashMap<>();

    private record Derived<K>(Object what, K key) {}

    public Siblings(Collection<K> keys) {
        this.keys = new LinkedHashSet<>(keys);
    }

    /** A level whose rows are still to be read: {@link #add} takes each of them in. */
    public Siblings() {
        this(List.of());
    }

    /** Takes in one more object, before anything is loaded; null is none. */
    public void add(@Nullable K key) {
        if (!loaded.isEmpty()) {
            throw new IllegalStateException("Something was loaded for the siblings already.");
        }
        if (key != null) {
            keys.add(key);
        }
    }

    /** A single object, which has no siblings. */
    public static <K> Siblings<K> only(K key) {
        return new Siblings<>(List.of(key));
    }

    /**
     * What {@code load} says of the key.
     *
     * @param what names what is loaded, with the arguments if it takes any
     * @param load is called once for all siblings; keys of which it says nothing have null
     */
    public <V> @Nullable V find(K key, Object what, Function<List<K>, Map<K, V>> load) {
        return all(what, load).get(key);
    }

    /** What {@code load} says of all siblings. */
    @SuppressWarnings("unchecked") // whatever is named "what" is always loaded by the same function
    public <V> Map<K, V> all(Object what, Function<List<K>, Map<K, V>> load) {
        Map<K, V> values = (Map<K, V>) loaded.get(what);
        if (values == null) {
            values = load.apply(List.copyOf(keys));
            loaded.put(what, values);
        }
        return values;
    }

    /**
     * What is derived for one key from what was loaded for all. The answer is made object by object, so only the last few are
     * kept: all of them, of a page of loans as of many days, would be larger than any answer.
     *
     * @param what names what is derived, with the arguments if it takes any
     */
    @SuppressWarnings("unchecked") // whatever is named "what" is always derived by the same function
    public <V> V derived(K key, Object what, Function<K, V> derive) {
        Derived<K> name = new Derived<>(what, key);
        V value = (V) recent.get(name);
        if (value == null) {
            value = derive.apply(key);
            recent.put(name, value);
            if (recent.size() > RECENT) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return value;
    }

    /** Like {@link #find} where there is always a value. */
    public <V> V get(K key, Object what, Function<List<K>, Map<K, V>> load) {
        V value = find(key, what, load);
        if (value == null) {
            throw new IllegalStateException("nothing loaded for " + what);
        }
        return value;
    }

    /** Like {@link #find} for lists: keys of which the function says nothing have an empty one. */
    public <V> List<V> list(K key, Object what, Function<List<K>, Map<K, List<V>>> load) {
        List<V> values = find(key, what, load);
        return values == null ? List.of() : values;
    }
}
