package io.dunlin.casework.action;

import io.dunlin.people.borrower.ContactRestrained;
import io.dunlin.vocabulary.ActionOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Tells when something came out in a contact that stands against the next: permits that were given before are void. */
@ApplicationScoped
class Restraint {

    private static final Set<ActionOutcome> STOPPING = EnumSet.of(
            ActionOutcome.STOP_REQUESTED,
            ActionOutcome.DECEASED_REPORTED,
            ActionOutcome.WRONG_PARTY,
            ActionOutcome.INVALID_NUMBER);

    private final Event<ContactRestrained> restrained;

    Restraint(Event<ContactRestrained> restrained) {
        this.restrained = restrained;
    }

    void after(UUID borrowerId, ActionOutcome outcome) {
        if (STOPPING.contains(outcome)) {
            restrained.fire(new ContactRestrained(borrowerId));
        }
    }
}
