package io.dunlin.platform.vault;

/** Bytes that were not sealed with the key, or were changed since. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }
}
