package io.dunlin.loan;

import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what follows from an adjustment for the one or two loans that it is about. */
@ApplicationScoped
class AdjustmentBooking {

    static final String UNCOVERED =
            "The change needs money that was refunded or transferred since: reverse that first.";

    private final LoanChanges changes;
    private final LoanPositions positions;
    private final Policies policies;
    private final Adjustments adjustments;
    private final AdjustmentMetrics metrics;

    AdjustmentBooking(
            LoanChanges changes,
            LoanPositions positions,
            Policies policies,
            Adjustments adjustments,
            AdjustmentMetrics metrics) {
        this.changes = changes;
        this.positions = positions;
        this.policies = policies;
        this.adjustments = adjustments;
        this.metrics = metrics;
    }

    /**
     * The loan of an adjustment, and the one that gets the money of a transfer.
     *
     * @param target null for other kinds
     */
    record Pair(LoanFacts source, @Nullable LoanFacts target) {

        Pair with(RecordedAdjustment adjustment) {
            return new Pair(source.with(adjustment), target == null ? null : target.with(adjustment));
        }

        private List<LoanFacts> all() {
            return target == null ? List.of(source) : List.of(source, target);
        }
    }

    /** The other loan of the borrower; null when it is none of theirs. */
    @Nullable
    LoanFacts otherLoan(LoanFacts opened, UUID loanId) {
        return changes.other(opened, loanId).orElse(null);
    }

    /** Whether the adjustment takes away what covers money that left one of the loans. */
    boolean uncovers(Pair before, RecordedAdjustment adjustment, LocalDate today) {
        Pair after = before.with(adjustment);
        if (Payouts.areUncovered(before.source(), after.source(), policies, today)) {
            return true;
        }
        return before.target() != null
                && after.target() != null
                && Payouts.areUncovered(before.target(), after.target(), policies, today);
    }

    /** Writes the loans as they are with the adjustment, and then the fact. */
    Written<AdjustedLoans> book(
            Pair before, RecordedAdjustment adjustment, TransitionCause trigger, Stamp stamp, Runnable fact) {
        List<LoanView> views = changes.write(before.with(adjustment).all(), trigger, stamp).stream()
                .map(positions::view)
                .toList();
        fact.run();
        metrics.count(adjustment);
        return written(adjustment, views.get(0), views.size() > 1 ? views.get(1) : null);
    }

    /** Writes a fact that changes nothing of what is owed. */
    Written<AdjustedLoans> keep(Pair before, RecordedAdjustment adjustment, Runnable fact) {
        fact.run();
        Pair after = before.with(adjustment);
        return written(
                adjustment,
                LoanPositions.view(after.source()),
                after.target() == null ? null : LoanPositions.view(after.target()));
    }

    private Written<AdjustedLoans> written(RecordedAdjustment adjustment, LoanView loan, @Nullable LoanView toLoan) {
        LoanAdjustmentView view = adjustments.shown(adjustment.id(), loan, toLoan);
        return new Written<>(adjustment.id(), new AdjustedLoans(view, loan, toLoan));
    }
}
