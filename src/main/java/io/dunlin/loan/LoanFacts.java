package io.dunlin.loan;

import io.dunlin.kernel.DateRanges;
import io.dunlin.loan.ledger.DueInstallment;
import io.dunlin.loan.ledger.Ledger;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.ledger.Payoff;
import io.dunlin.loan.overdue.OverdueFacts;
import io.dunlin.policy.Policies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was recorded about a loan. Everything else about the loan follows from these facts and the policy.
 *
 * @param payments in the order in which they count: by effective date, then as recorded; reversed ones included
 * @param adjustments by effective date, then as recorded; those that do not count included, and transfers from other loans
 * @param holds by first day
 * @param chargedOffOn the day of the charge-off; null when there is none
 */
public record LoanFacts(
        Contract contract,
        List<DueInstallment> installments,
        List<RecordedPayment> payments,
        List<RecordedAdjustment> adjustments,
        List<Hold> holds,
        @Nullable LocalDate chargedOffOn) {

    /** The order in which payments count. */
    static final Comparator<RecordedPayment> PAYMENT_ORDER = Comparator.comparing(RecordedPayment::effectiveOn)
            .thenComparing(RecordedPayment::recordedAt)
            .thenComparing(RecordedPayment::id);

    private static final Comparator<RecordedAdjustment> ADJUSTMENT_ORDER = Comparator.comparing(
                    RecordedAdjustment::effectiveOn)
            .thenComparing(RecordedAdjustment::recordedAt)
            .thenComparing(RecordedAdjustment::id);

    public LoanFacts {
        payments = payments.stream().sorted(PAYMENT_ORDER).toList();
        adjustments = adjustments.stream().sorted(ADJUSTMENT_ORDER).toList();
        holds = holds.stream()
                .sorted(Comparator.comparing(Hold::from).thenComparing(Hold::id))
                .toList();
    }

    /** The first day after the given one on which something recorded that is no hold takes effect; null for none. */
    @Nullable
    LocalDate nextAfter(LocalDate day) {
        return Stream.of(
                        payments.stream().filter(RecordedPayment::counts).map(RecordedPayment::effectiveOn),
                        adjustments.stream().filter(RecordedAdjustment::counts).map(RecordedAdjustment::effectiveOn),
                        Stream.ofNullable(chargedOffOn))
                .flatMap(days -> days)
                .filter(effectiveOn -> effectiveOn.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The ledger at the end of the day: what is due and paid, and what each payment paid. */
    LedgerState ledger(Policies policies, LocalDate asOf) {
        return Ledger.replay(LedgerReading.of(this, policies), asOf);
    }

    /** What pays the loan off on the day of the ledger. */
    Payoff payoff(LedgerState ledger) {
        return Payoff.of(ledger, contract.disbursedOn(), contract.dayCount(), frozen(Hold::freezesInterest));
    }

    /** What the overdue position follows from, given the ledger. */
    OverdueFacts overdue(LedgerState ledger) {
        return new OverdueFacts(
                contract.disbursedOn(),
                ledger.unmet(),
                contract.graceDays(),
                frozen(Hold::freezesDelinquency),
                chargedOffOn);
    }

    /** The state of the contract that follows from the ledger. */
    LoanStatus status(LedgerState ledger) {
        if (isCancelled()) {
            return LoanStatus.CANCELLED;
        }
        if (ledger.isSettled()) {
            return LoanStatus.SETTLED;
        }
        return chargedOffOn == null ? LoanStatus.ACTIVE : LoanStatus.CHARGED_OFF;
    }

    /** After a review wrote the figures that follow from the facts. */
    LoanFacts with(LoanFigures figures) {
        return new LoanFacts(contract.with(figures.status()), installments, payments, adjustments, holds, chargedOffOn);
    }

    LoanFacts with(RecordedPayment payment) {
        List<RecordedPayment> all = new ArrayList<>(payments);
        all.removeIf(known -> known.id().equals(payment.id()));
        all.add(payment);
        return new LoanFacts(contract, installments, all, adjustments, holds, chargedOffOn);
    }

    LoanFacts with(RecordedAdjustment adjustment) {
        List<RecordedAdjustment> all = new ArrayList<>(adjustments);
        all.removeIf(known -> known.id().equals(adjustment.id()));
        all.add(adjustment);
        return new LoanFacts(contract, installments, payments, all, holds, chargedOffOn);
    }

    LoanFacts with(Hold hold) {
        List<Hold> all = new ArrayList<>(holds);
        all.removeIf(known -> known.id().equals(hold.id()));
        all.add(hold);
        return new LoanFacts(contract, installments, payments, adjustments, all, chargedOffOn);
    }

    /** @param on null when the charge-off is reversed */
    LoanFacts chargedOff(@Nullable LocalDate on) {
        return new LoanFacts(contract, installments, payments, adjustments, holds, on);
    }

    LoanFacts cancelled() {
        return new LoanFacts(contract.cancelled(), installments, payments, adjustments, holds, chargedOffOn);
    }

    boolean isCancelled() {
        return contract.status() == LoanStatus.CANCELLED;
    }

    /** The days of the holds that do that. */
    DateRanges frozen(Predicate<Hold> what) {
        return DateRanges.of(holds.stream()
                .filter(what)
                .map(Hold::days)
                .flatMap(Optional::stream)
                .toList());
    }
}
