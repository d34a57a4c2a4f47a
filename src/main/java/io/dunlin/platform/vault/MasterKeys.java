package io.dunlin.platform.vault;

import java.util.Set;

/**
 * Has the master keys, with which the keys of borrowers are wrapped. The built-in one takes them from the configuration; a
 * bean of another class takes its place, to ask a key service that never gives them away.
 *
 * <p>It is asked to unwrap for each row that is shown, so one that asks over a network keeps what it unwrapped for a while,
 * and gives up what is kept within the time in which an erasure has to be in effect.
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
