package io.dunlin.guard.regime;

/** Rules with a fault. The message names the file, the rule, the field, and the fault. */
public final class InvalidRegime extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidRegime(String message) {
        super(message);
    }

    /** The same fault, with the place around it in front. */
    public InvalidRegime in(String place) {
        return new InvalidRegime(place + ": " + getMessage());
    }
}
