package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.PaymentRecord.PaymentRecordInput;
import io.dunlin.loan.PaymentReverse.PaymentReverseInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Records payments and their reversals. Both are facts and are never changed. */
@ApplicationScoped
class PaymentService {

    private final Sql sql;
    private final Vault vault;
    private final LoanChanges changes;
    private final LoanWriter writer;
    private final LoanPositions positions;
    private final Policies policies;

    PaymentService(
            Sql sql, Vault vault, LoanChanges changes, LoanWriter writer, LoanPositions positions, Policies policies) {
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
        this.writer = writer;
        this.positions = positions;
        this.policies = policies;
    }

    /** Records a payment: the loan is read once and its ledger replayed once, with the payment. */
    Outcome<Written<PaymentView>> record(PaymentRecordInput input, Stamp stamp) {
        return changes.open(NodeId.required(NodeType.LOAN, input.loanId()))
                .map(facts -> record(facts, input.payment(), stamp))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "loanId", "There is no such loan."));
    }

    private Outcome<Written<PaymentView>> record(LoanFacts facts, NewPayment input, Stamp stamp) {
        List<Violation> violations = faults(facts, input, stamp);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Contract contract = facts.contract();
        RecordedPayment payment = new RecordedPayment(
                Ids.next(),
                contract.id(),
                input.reference(),
                Money.of(input.amount(), contract.currency()),
                input.effectiveOn(),
                input.channel(),
                stamp.at(),
                null,
                null);
        ChangedLoan changed = changes.write(facts.with(payment), TransitionCause.PAYMENT, stamp);
        writer.record(List.of(payment), stamp.by());
        return written(changed, payment.id());
    }

    private static List<Violation> faults(LoanFacts facts, NewPayment input, Stamp stamp) {
        List<Violation> violations = new ArrayList<>();
        if (facts.contract().status() == LoanStatus.CANCELLED) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "loanId", "The loan is cancelled."));
        }
        if (facts.payments().stream().anyMatch(payment -> payment.reference().equals(input.reference()))) {
            violations.add(
                    Violation.of(ErrorCode.DUPLICATE, "reference", "The loan has a payment with this reference."));
        }
        violations.addAll(input.faults(facts.contract(), stamp.on()));
        return violations;
    }

    /** Reverses a payment, from its effective date on. */
    Outcome<Written<PaymentView>> reverse(PaymentReverseInput input, Stamp stamp) {
        UUID payment = NodeId.required(NodeType.PAYMENT, input.paymentId());
        return sql.find("select loan_id from payment where id = ?", row -> row.id("loan_id"), payment)
                .flatMap(changes::open)
                .map(facts -> reverse(facts, payment, input.reason(), stamp))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "paymentId", "There is no such payment."));
    }

    private Outcome<Written<PaymentView>> reverse(LoanFacts facts, UUID paymentId, String why, Stamp stamp) {
        RecordedPayment payment = facts.payments().stream()
                .filter(candidate -> candidate.id().equals(paymentId))
                .findFirst()
                .orElseThrow();
        if (!payment.counts()) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "paymentId", "The payment was reversed already.");
        }
        PersonalKey key = vault.of(facts.contract().borrowerId());
        byte[] reason = key.sealed(RecordedPayment.REVERSAL_REASON, why);
        RecordedPayment reversed = payment.reversed(stamp.at(), key.text(RecordedPayment.REVERSAL_REASON, reason));
        if (Payouts.areUncovered(facts, facts.with(reversed), policies, stamp.on())) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "paymentId", AdjustmentBooking.UNCOVERED);
        }
        ChangedLoan changed = changes.write(facts.with(reversed), TransitionCause.REVERSAL, stamp);
        sql.update(
                "insert into payment_reversal (payment_id, loan_id, reason, reversed_at, reversed_by) values (?, ?, ?, ?, ?)",
                payment.id(),
                payment.loanId(),
                reason,
                stamp.at(),
                stamp.by());
        return written(changed, payment.id());
    }

    private Outcome<Written<PaymentView>> written(ChangedLoan loan, UUID payment) {
        return Outcome.accepted(new Written<>(payment, positions.payment(positions.view(loan), payment)));
    }
}
