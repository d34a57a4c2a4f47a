package io.dunlin.casework.review;

import io.dunlin.loan.LoanAtRisk;
import io.dunlin.loan.LoanStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The points for the money at stake: 0 to {@value #MOST}. They are ten times the number of digits of the outstanding sum
 * in whole major units, plus the leading digit (12,345 has five digits and begins with 1: 51). So the points never fall
 * when the sum grows. From 999,999,999 on they stay at {@value #MOST}. Only loans of which something is owed count. Sums of
 * different currencies are not added; the one with the largest figure counts.
 */
final class AmountPoints {

    private static final int MOST = 99;

    private AmountPoints() {}

    private record Sum(String currency, BigDecimal amount) {}

    /** The part of the priority of a case with these loans; empty when it gives no points. */
    static Optional<PriorityPart> of(Collection<LoanAtRisk> loans) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (LoanAtRisk loan : loans) {
            if (isOwed(loan)) {
                sums.merge(
                        loan.outstanding().currency().getCurrencyCode(),
                        loan.outstanding().amount(),
                        BigDecimal::add);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Sum(sum.getKey(), sum.getValue()))
                .max(Comparator.comparing(Sum::amount).thenComparing(Sum::currency))
                .filter(sum -> of(sum.amount()) > 0)
                .map(sum -> new PriorityPart(
                        PriorityCode.AMOUNT,
                        of(sum.amount()),
                        sum.currency() + " " + sum.amount().toPlainString() + " outstanding."));
    }

    static boolean isOwed(LoanAtRisk loan) {
        return loan.status() == LoanStatus.ACTIVE || loan.status() == LoanStatus.CHARGED_OFF;
    }

    /** 0 for less than one major unit. */
    static int of(BigDecimal amount) {
        BigDecimal major = amount.setScale(0, RoundingMode.DOWN);
        if (major.signum() <= 0) {
            return 0;
        }
        int digits = major.precision();
        return digits > 9 ? MOST : 10 * digits + major.movePointLeft(digits - 1).intValue();
    }
}
