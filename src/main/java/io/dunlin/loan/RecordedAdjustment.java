package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.platform.vault.SealedText;
import io.dunlin.vocabulary.AdjustmentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment as it was recorded, with what was decided about it.
 *
 * @param toLoanId the loan that gets the money of a transfer; null for other kinds
 * @param effectiveOn the business date from which it counts once it is booked
 * @param proposed whether another person has to approve it
 * @param decision null until somebody decided, and for one that needed no decision
 * @param reversedAt when it was reversed; null when it was not
 */
record RecordedAdjustment(
        UUID id,
        UUID loanId,
        @Nullable UUID toLoanId,
        AdjustmentKind kind,
        Money amount,
        LocalDate effectiveOn,
        SealedText reason,
        Instant recordedAt,
        String recordedBy,
        boolean proposed,
        @Nullable Decision decision,
        @Nullable Instant reversedAt) {

    static final String REASON = "loan_adjustment.reason";

    /** @param by who decided */
    record Decision(boolean approved, String by) {}

    /** The loan that is adjusted, and the one that gets the money of a transfer. */
    List<UUID> loans() {
        return toLoanId == null ? List.of(loanId) : List.of(loanId, toLoanId);
    }

    AdjustmentStatus status() {
        if (reversedAt != null) {
            return AdjustmentStatus.REVERSED;
        }
        if (decision != null) {
            return decision.approved() ? AdjustmentStatus.BOOKED : AdjustmentStatus.REFUSED;
        }
        return proposed ? AdjustmentStatus.PROPOSED : AdjustmentStatus.BOOKED;
    }

    boolean counts() {
        return status() == AdjustmentStatus.BOOKED;
    }

    /** Counts what was recorded of it after it was asked for. */
    int version() {
        return (decision == null ? 0 : 1) + (reversedAt == null ? 0 : 1);
    }

    /** Whether its money counts for that loan like a payment. */
    boolean bringsTo(UUID loan) {
        return counts() && loan.equals(toLoanId);
    }

    /** Whether money left that loan by it. */
    boolean takesFrom(UUID loan) {
        return counts() && kind.paysOut() && loan.equals(loanId);
    }

    /** The same without the need for another person. */
    RecordedAdjustment booked() {
        return new RecordedAdjustment(
                id, loanId, toLoanId, kind, amount, effectiveOn, reason, recordedAt, recordedBy, false, null, null);
    }

    RecordedAdjustment decided(boolean approved, String by) {
        return with(new Decision(approved, by), null);
    }

    RecordedAdjustment reversed(Instant at) {
        return with(decision, at);
    }

    private RecordedAdjustment with(@Nullable Decision nowDecision, @Nullable Instant nowReversedAt) {
        return new RecordedAdjustment(
                id,
                loanId,
                toLoanId,
                kind,
                amount,
                effectiveOn,
                reason,
                recordedAt,
                recordedBy,
                proposed,
                nowDecision,
                nowReversedAt);
    }
}
