package io.dunlin.platform.vault;

import io.dunlin.kernel.Violation;

/** Personal data that cannot be sealed, and so cannot be stored. */
public final class Sealing extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Violation violation;

    Sealing(Violation violation) {
        super(violation.code().name());
        this.violation = violation;
    }

    public Violation violation() {
        return violation;
    }
}
