package io.dunlin.platform;

/** A request that cannot be answered at all. It becomes a top-level error with a code and reveals nothing internal. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The codes of top-level errors, in {@code extensions.code}. */
    public enum Code {
        UNAUTHENTICATED,
        FORBIDDEN,
        BAD_USER_INPUT,
        TOO_COMPLEX,
        RATE_LIMITED,
        NOT_FOUND,
        PERSISTED_QUERY_NOT_SUPPORTED,
        UNAVAILABLE,
        INTERNAL
    }

    private final Code code;

    private Fault(Code code, String message) {
        super(message);
        this.code = code;
    }

    /** @param message for people; it must not quote what was sent */
    public static Fault badUserInput(String message) {
        return new Fault(Code.BAD_USER_INPUT, message);
    }

    public static Fault tooComplex(String message) {
        return new Fault(Code.TOO_COMPLEX, message);
    }

    /** @param message says what cannot be done for now; what was asked for can be asked for again */
    public static Fault unavailable(String message) {
        return new Fault(Code.UNAVAILABLE, message);
    }

    /** @param message says when it is let in again */
    public static Fault rateLimited(String message) {
        return new Fault(Code.RATE_LIMITED, message);
    }

    public Code code() {
        return code;
    }
}
