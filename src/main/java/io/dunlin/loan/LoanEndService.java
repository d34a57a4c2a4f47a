package io.dunlin.loan;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanCancel.LoanCancelInput;
import io.dunlin.loan.LoanChargeOff.LoanChargeOffInput;
import io.dunlin.loan.LoanChargeOffReverse.LoanChargeOffReverseInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Charges loans off, takes that back, and cancels loans. */
@ApplicationScoped
class LoanEndService {

    private final Sql sql;
    private final Vault vault;
    private final LoanChanges changes;
    private final LoanPositions positions;

    LoanEndService(Sql sql, Vault vault, LoanChanges changes, LoanPositions positions) {
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
        this.positions = positions;
    }

    /** Charges a loan off: the loss is recognised, no further charge accrues, the debt is still owed. */
    Outcome<Written<LoanView>> chargeOff(LoanChargeOffInput input, Stamp stamp) {
        return found(
                input.loanId(),
                facts -> checked(facts, faults(facts, input, stamp.on()), input.expectedVersion())
                        .orElseGet(() -> chargeOff(facts, input, stamp)));
    }

    private Outcome<Written<LoanView>> chargeOff(LoanFacts facts, LoanChargeOffInput input, Stamp stamp) {
        byte[] reason = vault.of(facts.contract().borrowerId()).sealed("charge_off.reason", input.reason());
        ChangedLoan changed = changes.write(facts.chargedOff(input.on()), TransitionCause.CHARGE_OFF, stamp);
        sql.update(
                "insert into charge_off (id, loan_id, charged_off_on, reason, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                facts.contract().id(),
                input.on(),
                reason,
                stamp.at(),
                stamp.by());
        return written(changed);
    }

    private static List<Violation> faults(LoanFacts facts, LoanChargeOffInput input, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (facts.contract().status() != LoanStatus.ACTIVE) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "loanId", "Only an active loan can be charged off."));
        }
        // Every loan begins as CURRENT on the day of its disbursement; only later days have edges.
        if (!input.on().isAfter(facts.contract().disbursedOn()) || input.on().isAfter(today)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "on",
                    "The day must be from the day after disbursement through the business date."));
        }
        return violations;
    }

    /** Takes the charge-off that stands back: the loan is as if it had never been. */
    Outcome<Written<LoanView>> reverse(LoanChargeOffReverseInput input, Stamp stamp) {
        return found(input.loanId(), facts -> {
            boolean stands = facts.chargedOffOn() != null && facts.contract().status() != LoanStatus.CANCELLED;
            List<Violation> faults = stands
                    ? List.of()
                    : List.of(Violation.of(ErrorCode.ILLEGAL_STATE, "loanId", "The loan is not charged off."));
            return checked(facts, faults, input.expectedVersion()).orElseGet(() -> reverse(facts, input, stamp));
        });
    }

    private Outcome<Written<LoanView>> reverse(LoanFacts facts, LoanChargeOffReverseInput input, Stamp stamp) {
        byte[] reason = vault.of(facts.contract().borrowerId()).sealed("charge_off_reversal.reason", input.reason());
        ChangedLoan changed = changes.write(facts.chargedOff(null), TransitionCause.REVERSAL, stamp);
        sql.update("""
                insert into charge_off_reversal (charge_off_id, loan_id, reason, reversed_at, reversed_by)
                select c.id, c.loan_id, ?, ?, ? from charge_off c
                 where c.loan_id = ? and not exists (select from charge_off_reversal r where r.charge_off_id = c.id)
                """, reason, stamp.at(), stamp.by(), facts.contract().id());
        return written(changed);
    }

    /** Cancels a loan that was booked in error: nothing is owed of it, and nothing was. */
    Outcome<Written<LoanView>> cancel(LoanCancelInput input, Stamp stamp) {
        return found(
                input.loanId(),
                facts -> checked(facts, faults(facts), input.expectedVersion())
                        .orElseGet(() -> cancel(facts, input, stamp)));
    }

    private Outcome<Written<LoanView>> cancel(LoanFacts facts, LoanCancelInput input, Stamp stamp) {
        byte[] reason = vault.of(facts.contract().borrowerId()).sealed("loan_cancellation.reason", input.reason());
        ChangedLoan changed = changes.write(facts.cancelled(), TransitionCause.REVERSAL, stamp);
        sql.update(
                "insert into loan_cancellation (loan_id, reason, cancelled_at, cancelled_by) values (?, ?, ?, ?)",
                facts.contract().id(),
                reason,
                stamp.at(),
                stamp.by());
        return written(changed);
    }

    private static List<Violation> faults(LoanFacts facts) {
        if (facts.contract().status() == LoanStatus.CANCELLED) {
            return List.of(Violation.of(ErrorCode.ILLEGAL_STATE, "loanId", "The loan was cancelled already."));
        }
        boolean paid = facts.payments().stream().anyMatch(RecordedPayment::counts)
                || facts.adjustments().stream()
                        .anyMatch(adjustment ->
                                adjustment.bringsTo(facts.contract().id()));
        return paid
                ? List.of(Violation.of(
                        ErrorCode.ILLEGAL_STATE,
                        "loanId",
                        "The loan has payments or transfers that count: reverse them first."))
                : List.of();
    }

    private Outcome<Written<LoanView>> found(String id, Function<LoanFacts, Outcome<Written<LoanView>>> change) {
        return changes.open(NodeId.required(NodeType.LOAN, id))
                .map(change)
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "loanId", "There is no such loan."));
    }

    /** The refusal, if there are faults or somebody else has changed the loan, which is shown then. */
    private static Optional<Outcome<Written<LoanView>>> checked(
            LoanFacts facts, List<Violation> faults, @Nullable Integer expectedVersion) {
        Contract contract = facts.contract();
        Optional<Violation> stale = Versions.stale("The loan", expectedVersion, contract.version());
        if (stale.isEmpty()) {
            return faults.isEmpty() ? Optional.empty() : Optional.of(Outcome.refused(faults));
        }
        List<Violation> all = new ArrayList<>(faults);
        all.add(stale.get());
        return Optional.of(Outcome.refused(all, new Written<>(contract.id(), LoanPositions.view(facts))));
    }

    private Outcome<Written<LoanView>> written(ChangedLoan changed) {
        UUID loan = changed.facts().contract().id();
        return Outcome.accepted(new Written<>(loan, positions.view(changed)));
    }
}
