package io.dunlin.people.contact;

import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.ContactPointOwner;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The maximum number of contacts and contact points of a person, because their lists are shown and judged as a whole.
 * An imported portfolio may exceed it.
 */
@ApplicationScoped
class Room {

    private static final int MOST = 50;
    private static final int MOST_BY_BORROWER = 20;

    private final ContactPointService points;
    private final Identity identity;

    Room(ContactPointService points, Identity identity) {
        this.points = points;
        this.identity = identity;
    }

    /** What is wrong with another contact of a borrower who is locked, with so many points. */
    Optional<Violation> forContact(UUID borrowerId, int contactPoints) {
        int most = most();
        if (Contact.count("borrowerId", borrowerId) >= most) {
            return Optional.of(full(List.of("input", "contact"), "A borrower has at most " + most + " contacts."));
        }
        return contactPoints > most
                ? Optional.of(full(
                        List.of("input", "contact", "contactPoints"),
                        "A contact has at most " + most + " contact points."))
                : Optional.empty();
    }

    /** What is wrong with another contact point of somebody whose borrower is locked. */
    Optional<Violation> forPoint(ContactPointOwner owner) {
        int most = most();
        return points.count(owner) >= most
                ? Optional.of(
                        full(List.of("input", "contactPoint"), "A person has at most " + most + " contact points."))
                : Optional.empty();
    }

    private int most() {
        return identity.caller().map(Caller::borrower).isPresent() ? MOST_BY_BORROWER : MOST;
    }

    private static Violation full(List<String> field, String message) {
        return new Violation(ErrorCode.OUT_OF_RANGE, field, message);
    }
}
