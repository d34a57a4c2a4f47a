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
import java.util.Optional;
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
    private final PaidOff paidOff;

    PaymentService(
            Sql sql,
            Vault vault,
            LoanChanges changes,
            LoanWriter writer,
            LoanPositions positions,
            Policies policies,
            PaidOff paidOff) {
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
        this.writer = writer;
        this.positions = positions;
        this.policies = policies;
        this.paidOff = paidOff;
    }

    /** Records a payment: the loan is read once and its ledger replayed once, with the payment. */
    Outcome<Written<PaymentView>> record(PaymentRecordInput input, Stamp stamp) {
        return changes.open(NodeId.required(NodeType.LOAN, input.loanId()))
                .map(facts -> record(facts, input, stamp))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "loanId", "There is no such loan."));
    }

    private Outcome<Written<PaymentView>> record(LoanFacts facts, PaymentRecordInput input, Stamp stamp) {
        NewPayment paid = input.payment();
        List<Violation> violations = faults(facts, paid, stamp);
        if (violations.isEmpty() && input.paysOff()) {
            paidOff.tooLittle(facts, paid).ifPresent(violations::add);
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        RecordedPayment payment = payment(facts.contract(), paid, stamp);
        Optional<RecordedAdjustment> rebate =
                input.paysOff() ? paidOff.rebate(facts, payment.effectiveOn(), stamp) : Optional.empty();
        LoanFacts after = rebate.map(facts::with).orElse(facts).with(payment);
        ChangedLoan changed = changes.write(after, TransitionCause.PAYMENT, stamp);
        writer.record(List.of(payment), stamp.by());
        rebate.ifPresent(paidOff::insert);
        return written(changed, payment.id());
    }

    private static RecordedPayment payment(Contract contract, NewPayment paid, Stamp stamp) {
        return new RecordedPayment(
                Ids.next(),
                contract.id(),
                paid.reference(),
                Money.of(paid.amount(), contract.currency()),
                paid.effectiveOn(),
                paid.channel(),
                stamp.at(),
                null,
                null);
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

    /** Reverses a payment, from its effective date on, and with one that paid the loan off the rebate that went with it. */
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
        List<RecordedAdjustment> rebates = paidOff.rebatesOf(facts, payment);
        LoanFacts after = facts.with(reversed);
        for (RecordedAdjustment rebate : rebates) {
            after = after.with(rebate.reversed(stamp.at()));
        }
        if (Payouts.areUncovered(facts, after, policies, stamp.on())) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "paymentId", AdjustmentBooking.UNCOVERED);
        }
        ChangedLoan changed = changes.write(after, TransitionCause.REVERSAL, stamp);
        sql.update(
                "insert into payment_reversal (payment_id, loan_id, reason, reversed_at, reversed_by) values (?, ?, ?, ?, ?)",
                payment.id(),
                payment.loanId(),
                reason,
                stamp.at(),
                stamp.by());
        rebates.forEach(rebate -> paidOff.reverse(rebate, why, key, stamp));
        return written(changed, payment.id());
    }

    private Outcome<Written<PaymentView>> written(ChangedLoan loan, UUID payment) {
        return Outcome.accepted(new Written<>(payment, positions.payment(positions.view(loan), payment)));
    }
}
