package io.dunlin.policy;

/** Policy data that contradicts itself; the message names the rung or the version and the fault. */
public final class InvalidPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidPolicy(String message) {
        super(message);
    }
}
