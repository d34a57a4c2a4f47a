package io.dunlin.loan;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.AdjustmentBooking.Pair;
import io.dunlin.loan.LoanAdjustDecide.LoanAdjustDecisionInput;
import io.dunlin.loan.LoanAdjustReverse.LoanAdjustReverseInput;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Decides about adjustments that wait for another person, and reverses those that count. */
@ApplicationScoped
class AdjustmentDecisionService {

    private final Vault vault;
    private final LoanChanges changes;
    private final AdjustmentBooking booking;
    private final AdjustmentWriter writer;
    private final Adjustments adjustments;

    AdjustmentDecisionService(
            Vault vault,
            LoanChanges changes,
            AdjustmentBooking booking,
            AdjustmentWriter writer,
            Adjustments adjustments) {
        this.vault = vault;
        this.changes = changes;
        this.booking = booking;
        this.writer = writer;
        this.adjustments = adjustments;
    }

    /** Lets a proposed adjustment count, from its effective day on. */
    Outcome<Written<AdjustedLoans>> approve(LoanAdjustDecisionInput input, Stamp stamp) {
        return found(input.adjustmentId(), (pair, adjustment) -> {
            List<Violation> faults = undecided(adjustment);
            RecordedAdjustment approved = adjustment.decided(true, stamp.by());
            if (adjustment.recordedBy().equals(stamp.by())) {
                faults.add(Violation.of(
                        ErrorCode.FORBIDDEN, "adjustmentId", "Another person has to approve what you proposed."));
            }
            if (faults.isEmpty()) {
                faults.addAll(possible(pair, approved, stamp.on()));
            }
            byte[] reason = reason(pair, AdjustmentWriter.DECISION_REASON, input.reason());
            return checked(pair, adjustment, faults, input.expectedVersion())
                    .orElseGet(() -> Outcome.accepted(booking.book(
                            pair,
                            approved,
                            TransitionCause.ADJUSTMENT,
                            stamp,
                            () -> writer.decide(adjustment, true, reason, stamp))));
        });
    }

    private List<Violation> possible(Pair pair, RecordedAdjustment approved, LocalDate today) {
        LoanFacts target = pair.target();
        if (pair.source().isCancelled() || (target != null && target.isCancelled())) {
            return List.of(Violation.of(ErrorCode.ILLEGAL_STATE, "adjustmentId", "The loan is cancelled."));
        }
        return booking.uncovers(pair, approved, today) ? uncovered() : List.of();
    }

    /** Refuses a proposed adjustment: it never counts. Whoever proposed it may do so as well. */
    Outcome<Written<AdjustedLoans>> refuse(LoanAdjustDecisionInput input, Stamp stamp) {
        return found(input.adjustmentId(), (pair, adjustment) -> {
            RecordedAdjustment refused = adjustment.decided(false, stamp.by());
            byte[] reason = reason(pair, AdjustmentWriter.DECISION_REASON, input.reason());
            return checked(pair, adjustment, undecided(adjustment), input.expectedVersion())
                    .orElseGet(() -> Outcome.accepted(
                            booking.keep(pair, refused, () -> writer.decide(adjustment, false, reason, stamp))));
        });
    }

    /** Takes an adjustment back: it counts on no day. */
    Outcome<Written<AdjustedLoans>> reverse(LoanAdjustReverseInput input, Stamp stamp) {
        return found(input.adjustmentId(), (pair, adjustment) -> {
            List<Violation> faults = new ArrayList<>();
            RecordedAdjustment reversed = adjustment.reversed(stamp.at());
            if (!adjustment.counts()) {
                faults.add(illegal("The adjustment is " + adjustment.status() + "."));
            } else if (booking.uncovers(pair, reversed, stamp.on())) {
                faults.addAll(uncovered());
            }
            byte[] reason = reason(pair, AdjustmentWriter.REVERSAL_REASON, input.reason());
            return checked(pair, adjustment, faults, input.expectedVersion())
                    .orElseGet(() -> Outcome.accepted(booking.book(
                            pair,
                            reversed,
                            TransitionCause.REVERSAL,
                            stamp,
                            () -> writer.reverse(adjustment, reason, stamp))));
        });
    }

    private static List<Violation> undecided(RecordedAdjustment adjustment) {
        List<Violation> faults = new ArrayList<>();
        if (adjustment.status() != AdjustmentStatus.PROPOSED) {
            faults.add(illegal("The adjustment is " + adjustment.status() + " already."));
        }
        return faults;
    }

    private static List<Violation> uncovered() {
        return List.of(illegal(AdjustmentBooking.UNCOVERED));
    }

    private static Violation illegal(String message) {
        return Violation.of(ErrorCode.ILLEGAL_STATE, "adjustmentId", message);
    }

    private byte[] reason(Pair pair, String column, String text) {
        return vault.of(pair.source().contract().borrowerId()).sealed(column, text);
    }

    private Outcome<Written<AdjustedLoans>> found(
            String id, BiFunction<Pair, RecordedAdjustment, Outcome<Written<AdjustedLoans>>> change) {
        UUID key = NodeId.required(NodeType.LOAN_ADJUSTMENT, id);
        return adjustments
                .loanOf(key)
                .flatMap(changes::open)
                .map(facts -> {
                    RecordedAdjustment adjustment = facts.adjustments().stream()
                            .filter(candidate -> candidate.id().equals(key))
                            .findFirst()
                            .orElseThrow();
                    UUID toLoan = adjustment.toLoanId();
                    Pair pair = new Pair(facts, toLoan == null ? null : booking.otherLoan(facts, toLoan));
                    return change.apply(pair, adjustment);
                })
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "adjustmentId", "There is no such adjustment."));
    }

    /** The refusal, if there are faults or somebody else has changed the adjustment, which is shown then. */
    private Optional<Outcome<Written<AdjustedLoans>>> checked(
            Pair pair, RecordedAdjustment adjustment, List<Violation> faults, @Nullable Integer expectedVersion) {
        Optional<Violation> stale = Versions.stale("The adjustment", expectedVersion, adjustment.version());
        if (stale.isEmpty()) {
            return faults.isEmpty() ? Optional.empty() : Optional.of(Outcome.refused(faults));
        }
        List<Violation> all = new ArrayList<>(faults);
        all.add(stale.get());
        return Optional.of(Outcome.refused(all, booking.keep(pair, adjustment, () -> {})));
    }
}
