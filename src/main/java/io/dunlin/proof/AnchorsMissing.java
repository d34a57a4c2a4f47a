package io.dunlin.proof;

/** An anchor that was written is not there any more, or is another one: nothing may be signed as if it followed. */
final class AnchorsMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    AnchorsMissing(String message) {
        super(message);
    }
}
