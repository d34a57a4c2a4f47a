package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.ledger.Payoff;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.AdjustmentKind;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Books what goes with a payment that pays a loan off: the interest that is not earned is not asked for. */
@ApplicationScoped
class PaidOff {

    private static final String REASON = "The loan was paid off, and this interest was not earned.";

    private final Vault vault;
    private final Policies policies;
    private final AdjustmentWriter writer;
    private final AdjustmentMetrics metrics;

    PaidOff(Vault vault, Policies policies, AdjustmentWriter writer, AdjustmentMetrics metrics) {
        this.vault = vault;
        this.policies = policies;
        this.writer = writer;
        this.metrics = metrics;
    }

    /** Whether the payment is less than what pays the loan off on its day. */
    Optional<Violation> tooLittle(LoanFacts facts, NewPayment payment) {
        Money total = payoff(facts, payment.effectiveOn()).total();
        return payment.amount().compareTo(total.amount()) >= 0
                ? Optional.empty()
                : Optional.of(Violation.of(
                        ErrorCode.OUT_OF_RANGE,
                        "amount",
                        total + " pays the loan off on " + payment.effectiveOn() + "."));
    }

    /**
     * The rebate of the interest that is not earned on the day; empty when all is. It needs no second person: the borrower does
     * not owe it.
     *
     * @param facts without the payment
     */
    Optional<RecordedAdjustment> rebate(LoanFacts facts, LocalDate on, Stamp stamp) {
        Money notEarned = payoff(facts, on).interestNotEarned();
        if (notEarned.isZero()) {
            return Optional.empty();
        }
        Contract contract = facts.contract();
        PersonalKey key = vault.of(contract.borrowerId());
        return Optional.of(new RecordedAdjustment(
                Ids.next(),
                contract.id(),
                null,
                AdjustmentKind.REBATE_INTEREST,
                notEarned,
                on,
                key.text(RecordedAdjustment.REASON, key.seal(RecordedAdjustment.REASON, REASON)),
                stamp.at(),
                stamp.by(),
                false,
                null,
                null));
    }

    void insert(RecordedAdjustment rebate) {
        writer.insert(rebate);
        metrics.count(rebate);
    }

    /** The rebates that went with the payment: what one mutation writes has one instant. */
    List<RecordedAdjustment> rebatesOf(LoanFacts facts, RecordedPayment payment) {
        return facts.adjustments().stream()
                .filter(adjustment -> adjustment.counts()
                        && adjustment.kind() == AdjustmentKind.REBATE_INTEREST
                        && adjustment.recordedAt().equals(payment.recordedAt()))
                .toList();
    }

    /** Takes a rebate back with the payment that it went with. */
    void reverse(RecordedAdjustment rebate, String why, PersonalKey key, Stamp stamp) {
        writer.reverse(rebate, key.sealed(AdjustmentWriter.REVERSAL_REASON, why), stamp);
        metrics.count(rebate.reversed(stamp.at()));
    }

    private Payoff payoff(LoanFacts facts, LocalDate on) {
        return facts.payoff(facts.ledger(policies, on));
    }
}
