package io.dunlin.compliance;

import io.dunlin.compliance.ContactPermitRelease.ContactPermitReleaseInput;
import io.dunlin.compliance.ContactPermitStart.ContactPermitStartInput;
import io.dunlin.guard.permit.PermitStore;
import io.dunlin.kernel.ClockSkew;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Gives permits back, and keeps those whose contacts have begun. */
@ApplicationScoped
class PermitChanges {

    private final PermitStore permits;
    private final PermitQueries queries;
    private final BorrowerLock lock;

    PermitChanges(PermitStore permits, PermitQueries queries, BorrowerLock lock) {
        this.permits = permits;
        this.queries = queries;
        this.lock = lock;
    }

    /**
     * Gives the place of a contact back that will not be made.
     *
     * @return true, or NOT_FOUND, or ILLEGAL_STATE when the permit was used, given back or voided before, or its contact has
     *     begun
     */
    Outcome<Written<Boolean>> release(ContactPermitReleaseInput input, Stamp stamp) {
        UUID permit = NodeId.required(NodeType.CONTACT_PERMIT, input.permitId());
        if (permits.borrowerOf(permit).filter(lock::take).isEmpty()) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "permitId", Ref.MESSAGE);
        }
        return permits.release(permit, stamp.at())
                ? Outcome.accepted(new Written<>(permit, true))
                : Outcome.refused(
                        ErrorCode.ILLEGAL_STATE, "permitId", "The permit has ended already, or its contact has begun.");
    }

    /**
     * Records that a contact has begun, which keeps its place until it is logged.
     *
     * @return the permit, or NOT_FOUND, ILLEGAL_STATE for one that is not OPEN, OUT_OF_RANGE for a time at which the contact
     *     cannot have begun under it
     */
    Outcome<Written<ContactPermitView>> start(ContactPermitStartInput input, Stamp stamp) {
        UUID key = NodeId.required(NodeType.CONTACT_PERMIT, input.permitId());
        Optional<ContactPermitView> found =
                permits.borrowerOf(key).filter(lock::take).map(borrower -> queries.find(key));
        return found.isEmpty()
                ? Outcome.refused(ErrorCode.NOT_FOUND, "permitId", Ref.MESSAGE)
                : start(found.get(), input.startedAt().truncatedTo(ChronoUnit.MICROS), stamp);
    }

    private Outcome<Written<ContactPermitView>> start(ContactPermitView permit, Instant startedAt, Stamp stamp) {
        if (permit.status() == ContactPermitStatus.STARTED && startedAt.equals(permit.startedAt())) {
            return Outcome.accepted(new Written<>(permit.key(), permit));
        }
        if (permit.status() != ContactPermitStatus.OPEN) {
            return Outcome.refused(
                    ErrorCode.ILLEGAL_STATE, "permitId", "The permit is " + permit.status() + " already.");
        }
        if (startedAt.isBefore(permit.givenAt().truncatedTo(ChronoUnit.SECONDS))
                || startedAt.isAfter(stamp.at().plus(ClockSkew.MOST))
                || !startedAt.isBefore(permit.expiresAt())) {
            return Outcome.refused(
                    ErrorCode.OUT_OF_RANGE,
                    "startedAt",
                    "The contact must begin after the permit was given and before it expires, and at most five minutes"
                            + " from now.");
        }
        permits.start(permit.key(), startedAt);
        return Outcome.accepted(new Written<>(permit.key(), Objects.requireNonNull(queries.find(permit.key()))));
    }
}
