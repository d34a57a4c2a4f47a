package io.dunlin.loan.ledger;

import io.dunlin.kernel.DateRanges;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a replay depends on.
 *
 * @param installments at least one, due dates strictly ascending
 * @param payments without the reversed ones, by effective date, on the same date as they were recorded; what other loans
 *     transferred is among them
 * @param adjustments those booked and not reversed, by effective date, on the same date as they were recorded
 * @param delinquencyFrozen days that do not count towards the late fee
 * @param chargesFrozen days without penalty interest and without a late fee
 * @param chargedOffOn the first day without any further charge (inclusive); null when not charged off
 */
public record LedgerFacts(
        LedgerTerms terms,
        List<DueInstallment> installments,
        List<LedgerPayment> payments,
        List<LedgerAdjustment> adjustments,
        DateRanges delinquencyFrozen,
        DateRanges chargesFrozen,
        @Nullable LocalDate chargedOffOn) {

    public LedgerFacts {
        installments = List.copyOf(installments);
        payments = List.copyOf(payments);
        adjustments = List.copyOf(adjustments);
        require(!installments.isEmpty(), "A loan has at least one installment");
        checkInstallments(installments, terms.currency());
        checkPayments(payments, terms.currency());
        checkAdjustments(adjustments, terms.currency());
    }

    private static void checkInstallments(List<DueInstallment> installments, Currency currency) {
        LocalDate previous = LocalDate.MIN;
        for (DueInstallment installment : installments) {
            require(installment.dueOn().isAfter(previous), "Installments must be given by ascending due date");
            boolean own = installment.principal().currency().equals(currency)
                    && installment.interest().currency().equals(currency);
            require(own, "Installments must be in the currency of the loan");
            previous = installment.dueOn();
        }
    }

    private static void checkPayments(List<LedgerPayment> payments, Currency currency) {
        LocalDate previous = LocalDate.MIN;
        for (LedgerPayment payment : payments) {
            require(!payment.effectiveOn().isBefore(previous), "Payments must be given by ascending effective date");
            require(payment.amount().currency().equals(currency), "Payments must be in the currency of the loan");
            previous = payment.effectiveOn();
        }
    }

    private static void checkAdjustments(List<LedgerAdjustment> adjustments, Currency currency) {
        LocalDate previous = LocalDate.MIN;
        for (LedgerAdjustment adjustment : adjustments) {
            require(!adjustment.effectiveOn().isBefore(previous), "Adjustments must be given by ascending date");
            require(adjustment.amount().currency().equals(currency), "Adjustments must be in the currency of the loan");
            previous = adjustment.effectiveOn();
        }
    }

    /** Payments and adjustments by day, those of one day in their turns. */
    List<? extends LedgerEntry> entries() {
        if (adjustments.isEmpty()) {
            return payments;
        }
        return Stream.concat(adjustments.stream(), payments.stream())
                .sorted(Comparator.comparing(LedgerEntry::effectiveOn).thenComparing(LedgerEntry::turn))
                .toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
