package io.dunlin.platform.vault;

import java.util.Set;

/**
 * Holds the master keys, which wrap the keys of borrowers. The built-in bean reads them from the configuration. A bean
 * of another class may replace it and ask a key service that never reveals them.
 *
 * <p>It has to unwrap for each row that is shown. So a bean that asks over a network caches unwrapped keys for a while,
 * and drops them within the time in which an erasure has to take effect.
 */
public interface MasterKeys {

    /** The id of the master key that wraps new keys: 1 to 32 small letters and digits. */
    String current();

    /** Whether the master key of this id is there. */
    boolean has(String id);

    /** The ids of the master keys that are there, as far as they are known before they are asked for; at least the current one. */
    default Set<String> ids() {
        return Set.of(current());
    }

    /**
     * Wraps a key with the current master key.
     *
     * @param key 32 bytes
     * @param context what has to be given again to unwrap it
     */
    byte[] wrap(byte[] key, byte[] context);

    /**
     * Wraps a key with the master key of this id, one of {@link #ids}.
     *
     * @param key 32 bytes
     * @param context what has to be given again to unwrap it
     */
    default byte[] wrap(String id, byte[] key, byte[] context) {
        if (!id.equals(current())) {
            throw new IllegalArgumentException(id);
        }
        return wrap(key, context);
    }

    /**
     * Unwraps a key.
     *
     * @param id of a master key that is there
     * @throws Unreadable for a key that it did not wrap, or not in this context
     */
    byte[] unwrap(String id, byte[] wrapped, byte[] context);
}
