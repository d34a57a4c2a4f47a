package io.dunlin.loan;

import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes adjustments, and what was decided about them. */
@ApplicationScoped
class AdjustmentWriter {

    static final String DECISION_REASON = "loan_adjustment_decision.reason";
    static final String REVERSAL_REASON = "loan_adjustment_reversal.reason";

    private final Sql sql;

    AdjustmentWriter(Sql sql) {
        this.sql = sql;
    }

    void insert(RecordedAdjustment adjustment) {
        sql.update(
                """
                insert into loan_adjustment (id, loan_id, to_loan_id, kind, amount, effective_on, reason, proposed_by, recorded_at,
                                             recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                adjustment.id(),
                adjustment.loanId(),
                adjustment.toLoanId(),
                adjustment.kind(),
                adjustment.amount().amount(),
                adjustment.effectiveOn(),
                adjustment.reason().bytes(),
                adjustment.proposed() ? adjustment.recordedBy() : null,
                adjustment.recordedAt(),
                adjustment.recordedBy());
    }

    void decide(RecordedAdjustment adjustment, boolean approved, byte[] reason, Stamp stamp) {
        sql.update(
                """
                insert into loan_adjustment_decision (adjustment_id, loan_id, approved, proposed_by, reason, decided_at, decided_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                adjustment.id(),
                adjustment.loanId(),
                approved,
                adjustment.recordedBy(),
                reason,
                stamp.at(),
                stamp.by());
    }

    void reverse(RecordedAdjustment adjustment, byte[] reason, Stamp stamp) {
        sql.update(
                "insert into loan_adjustment_reversal (adjustment_id, loan_id, reason, reversed_at, reversed_by) values (?, ?, ?, ?, ?)",
                adjustment.id(),
                adjustment.loanId(),
                reason,
                stamp.at(),
                stamp.by());
    }
}
