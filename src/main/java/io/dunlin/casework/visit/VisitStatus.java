package io.dunlin.casework.visit;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;

/** Where a visit stands. */
@Description("The status of a visit.")
public enum VisitStatus {
    @Description("The visit waits for approval.")
    PLANNED,

    @Description("The visit may be made.")
    APPROVED,

    @Description("The visit was made, whether or not it was approved.")
    PERFORMED,

    @Description("The visit will not be made.")
    CANCELLED;

    /** Where the visit stands after the event; empty when the event cannot happen any more. */
    Optional<VisitStatus> after(VisitEvent event) {
        return switch (event) {
            case APPROVE -> this == PLANNED ? Optional.of(APPROVED) : Optional.empty();
            case COMPLETE -> isOpen() ? Optional.of(PERFORMED) : Optional.empty();
            case CANCEL -> isOpen() ? Optional.of(CANCELLED) : Optional.empty();
        };
    }

    private boolean isOpen() {
        return this == PLANNED || this == APPROVED;
    }
}
