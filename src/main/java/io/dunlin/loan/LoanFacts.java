package io.dunlin.loan;

import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.DueInstallment;
import io.dunlin.loan.ledger.Ledger;
import io.dunlin.loan.ledger.LedgerFacts;
import io.dunlin.loan.ledger.LedgerPayment;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.ledger.LedgerTerms;
import io.dunlin.loan.overdue.OverdueFacts;
import io.dunlin.policy.CollectionsPolicy;
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
 * @param holds by first day
 * @param chargedOffOn the day of the charge-off; null when there is none
 */
public record LoanFacts(
        Contract contract,
        List<DueInstallment> installments,
        List<RecordedPayment> payments,
        List<Hold> holds,
        @Nullable LocalDate chargedOffOn) {

    /** The order in which payments count. */
    static final Comparator<RecordedPayment> PAYMENT_ORDER = Comparator.comparing(RecordedPayment::effectiveOn)
            .thenComparing(RecordedPayment::recordedAt)
            .thenComparing(RecordedPayment::id);

    public LoanFacts {
        payments = payments.stream().sorted(PAYMENT_ORDER).toList();
        holds = holds.stream()
                .sorted(Comparator.comparing(Hold::from).thenComparing(Hold::id))
                .toList();
    }

    /** The first day after the given one on which a recorded payment or the charge-off takes effect; null for none. */
    @Nullable
    LocalDate nextAfter(LocalDate day) {
        return Stream.concat(
                        payments.stream().filter(RecordedPayment::counts).map(RecordedPayment::effectiveOn),
                        Stream.ofNullable(chargedOffOn))
                .filter(effectiveOn -> effectiveOn.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The ledger at the end of the day: what is due and paid, and what each payment paid. */
    LedgerState ledger(Policies policies, LocalDate asOf) {
        CollectionsPolicy policy = policies.version(contract.policyVersion());
        LedgerTerms terms = new LedgerTerms(
                contract.currency(),
                contract.penaltyRate(),
                contract.lateFee(),
                policy.grace().effective(contract.graceDays()),
                policy.charges().penaltyDaysInYear(),
                policy.allocationOrder());
        List<LedgerPayment> counted = payments.stream()
                .filter(RecordedPayment::counts)
                .map(payment -> new LedgerPayment(payment.id(), payment.amount(), payment.effectiveOn()))
                .toList();
        DateRanges charges = frozen(Hold::freezesCharges);
        return Ledger.replay(
                new LedgerFacts(terms, owed(), counted, frozen(Hold::freezesDelinquency), charges, chargedOffOn), asOf);
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
        return new LoanFacts(contract.with(figures.status()), installments, payments, holds, chargedOffOn);
    }

    LoanFacts with(RecordedPayment payment) {
        List<RecordedPayment> all = new ArrayList<>(payments);
        all.removeIf(known -> known.id().equals(payment.id()));
        all.add(payment);
        return new LoanFacts(contract, installments, all, holds, chargedOffOn);
    }

    LoanFacts with(Hold hold) {
        List<Hold> all = new ArrayList<>(holds);
        all.removeIf(known -> known.id().equals(hold.id()));
        all.add(hold);
        return new LoanFacts(contract, installments, payments, all, chargedOffOn);
    }

    /** @param on null when the charge-off is reversed */
    LoanFacts chargedOff(@Nullable LocalDate on) {
        return new LoanFacts(contract, installments, payments, holds, on);
    }

    LoanFacts cancelled() {
        return new LoanFacts(contract.cancelled(), installments, payments, holds, chargedOffOn);
    }

    boolean isCancelled() {
        return contract.status() == LoanStatus.CANCELLED;
    }

    /** Of a cancelled loan nothing was ever due. */
    private List<DueInstallment> owed() {
        Money nothing = Money.zero(contract.currency());
        return isCancelled()
                ? installments.stream()
                        .map(row -> new DueInstallment(row.number(), row.dueOn(), nothing, nothing))
                        .toList()
                : installments;
    }

    private DateRanges frozen(Predicate<Hold> what) {
        return DateRanges.of(holds.stream()
                .filter(what)
                .map(Hold::days)
                .flatMap(Optional::stream)
                .toList());
    }
}
