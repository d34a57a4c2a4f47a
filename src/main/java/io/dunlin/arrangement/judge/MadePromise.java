package io.dunlin.arrangement.judge;

import io.dunlin.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as people made it, and ended it.
 *
 * @param madeOn the business date of {@code madeAt}: money counts that takes effect on it or later
 * @param madeAt money counts that was recorded after it
 * @param graceDays days after a due date on which money still counts
 * @param toleranceRate the part of an installment that may be missing, from 0 and below 1
 * @param installments at least one, by their days, none twice
 * @param end how people ended it; null when nobody did
 */
public record MadePromise(
        UUID id,
        LocalDate madeOn,
        Instant madeAt,
        int graceDays,
        BigDecimal toleranceRate,
        Set<UUID> loans,
        List<Sum> installments,
        @Nullable End end) {

    public MadePromise {
        loans = Set.copyOf(loans);
        installments = List.copyOf(installments);
        if (installments.isEmpty()) {
            throw new IllegalArgumentException("a promise without installments");
        }
    }

    /** A sum by a day. */
    public record Sum(LocalDate dueOn, Money amount) {}

    /**
     * That people ended it: money does not count that takes effect later, or on the same day and was recorded later. What took
     * effect before counts whenever it is recorded, so that it mends what failed before the end.
     *
     * @param on the business date of {@code at}
     * @param cancelled whether it was cancelled; else a later promise took its place
     */
    public record End(LocalDate on, Instant at, boolean cancelled) {

        boolean isAfter(CountedPayment payment) {
            return payment.effectiveOn().isBefore(on)
                    || (payment.effectiveOn().equals(on)
                            && !payment.recordedAt().isAfter(at));
        }
    }

    /** The last day (inclusive) on which money counts for the sum. */
    LocalDate deadline(Sum sum) {
        return sum.dueOn().plusDays(graceDays);
    }

    /** How much has to come in for the sum to be kept. */
    Money enough(Sum sum) {
        return Money.rounded(
                sum.amount().amount().multiply(BigDecimal.ONE.subtract(toleranceRate)),
                sum.amount().currency());
    }

    /** Whether the payment counts for this promise at all, were it not for its sums. */
    boolean takes(CountedPayment payment) {
        return loans.contains(payment.loanId())
                && !payment.effectiveOn().isBefore(madeOn)
                && payment.recordedAt().isAfter(madeAt)
                && (end == null || end.isAfter(payment));
    }
}
