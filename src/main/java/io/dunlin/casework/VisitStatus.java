package io.dunlin.casework;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;

/** Where a visit stands. */
@Description(
        "Where a visit stands. PLANNED: it waits for approval. APPROVED: it may be made. PERFORMED: it was made, approved or not: what "
                + "happened is recorded. CANCELLED: it will not be made.")
public enum VisitStatus {
    PLANNED,
    APPROVED,
    PERFORMED,
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
