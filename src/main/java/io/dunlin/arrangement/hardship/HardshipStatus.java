package io.dunlin.arrangement.hardship;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;

/** Where a hardship case stands. */
@Description("The status of a hardship case.")
public enum HardshipStatus {
    @Description("The case waits for a decision.")
    DECLARED,

    @Description("Whoever decides needs more information. Declaring the hardship again gives it.")
    NEEDS_INFORMATION,

    @Description("The hardship is recognised.")
    GRANTED,

    @Description("The hardship is not recognised. Another one may be declared.")
    REFUSED,

    @Description("The hardship is over, or was withdrawn. Another one may be declared.")
    ENDED;

    /** The statuses of which a borrower has one case at most, as the database has them. */
    static final String OPEN = "('DECLARED', 'NEEDS_INFORMATION', 'GRANTED')";

    /** Where the case stands after the event; empty when the event cannot happen then. */
    Optional<HardshipStatus> after(HardshipEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case SUPPLY -> this == NEEDS_INFORMATION ? DECLARED : null;
                    // What was granted is granted on when it was reviewed.
                    case GRANT -> isOpen() ? GRANTED : null;
                    case REFUSE -> isUndecided() ? REFUSED : null;
                    case ASK -> this == DECLARED ? NEEDS_INFORMATION : null;
                    case END -> isOpen() ? ENDED : null;
                });
    }

    private boolean isOpen() {
        return isUndecided() || this == GRANTED;
    }

    private boolean isUndecided() {
        return this == DECLARED || this == NEEDS_INFORMATION;
    }
}
