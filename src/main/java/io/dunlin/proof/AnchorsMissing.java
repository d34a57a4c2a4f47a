package io.dunlin.proof;

/** An anchor that was written is missing or has changed. No later anchor may be signed as if it followed. */
final class AnchorsMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    AnchorsMissing(String message) {
        super(message);
    }
}
