package io.dunlin.casework.review;

import io.dunlin.loan.LoanAtRisk;
import io.dunlin.loan.LoanStatus;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How urgent an open case is, and why. The higher the more urgent.
 *
 * <p>{@value #POINTS_A_RUNG} points for every rung of the ladder that the worst loan of the case has climbed (GRACE 0,
 * M1 {@value #POINTS_A_RUNG}, and so on), and 0 to 99 for the money at stake. The points for money are ten times the
 * number of digits of the outstanding sum in whole major units, plus the leading digit (12,345 has five digits and
 * begins with 1: 51). So the points never fall when the sum grows, and the stage always outweighs the sum. From
 * 999,999,999 on the points stay at 99. Only loans of which something is owed count. Sums of different currencies are not
 * added; the one with the largest figure counts.
 *
 * <p>A loan that was charged off stands on no rung, since it can get no worse: the cases of a recovery queue are ranked
 * among themselves by what is outstanding.
 *
 * @param stagePoints a multiple of {@value #POINTS_A_RUNG}
 * @param balancePoints 0 to 99
 * @param worst the worst loan; null when none of the case's loans is past due
 * @param largest the largest sum of one currency; null when nothing is outstanding
 */
public record Priority(
        int stagePoints,
        int balancePoints,
        @Nullable LoanAtRisk worst,
        @Nullable Sum largest) {

    private static final int POINTS_A_RUNG = 100;
    private static final int MAX_BALANCE_POINTS = 99;

    record Sum(String currency, BigDecimal amount) {}

    /** The priority of a case with these loans, by the ladder in force. */
    public static Priority of(Collection<LoanAtRisk> loans, Ladder ladder) {
        LoanAtRisk worst = null;
        int points = 0;
        Map<String, BigDecimal> sums = new HashMap<>();
        for (LoanAtRisk loan : loans) {
            if (loan.status() == LoanStatus.ACTIVE || loan.status() == LoanStatus.CHARGED_OFF) {
                sums.merge(
                        loan.outstanding().currency().getCurrencyCode(),
                        loan.outstanding().amount(),
                        BigDecimal::add);
                int own = POINTS_A_RUNG * rung(loan.stage(), ladder);
                if (own > points || (own == points && own > 0 && isLonger(loan, worst))) {
                    worst = loan;
                    points = own;
                }
            }
        }
        Sum largest = largest(sums);
        return new Priority(points, largest == null ? 0 : balancePoints(largest.amount()), worst, largest);
    }

    int points() {
        return stagePoints + balancePoints;
    }

    /**
     * A sentence for each part that gives points; their points add up to the priority.
     *
     * @param asOf the day on which the days past due are counted
     */
    public List<String> reasons(LocalDate asOf) {
        List<String> reasons = new ArrayList<>();
        if (worst != null) {
            LocalDate since = worst.unmetDueOn();
            long days = since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, asOf));
            reasons.add(worst.stage() + ", " + days + (days == 1 ? " day" : " days") + " past due: " + stagePoints);
        }
        if (largest != null && balancePoints > 0) {
            reasons.add(largest.currency() + " " + largest.amount().toPlainString() + " outstanding: " + balancePoints);
        }
        return reasons;
    }

    /** 0 for less than one major unit. */
    static int balancePoints(BigDecimal amount) {
        BigDecimal major = amount.setScale(0, RoundingMode.DOWN);
        if (major.signum() <= 0) {
            return 0;
        }
        int digits = major.precision();
        if (digits > 9) {
            return MAX_BALANCE_POINTS;
        }
        return 10 * digits + major.movePointLeft(digits - 1).intValue();
    }

    /** How far up the ladder the stage is; 0 for CURRENT, GRACE, charged off, and a code that is no longer on it. */
    private static int rung(String code, Ladder ladder) {
        List<Stage> stages = ladder.stages();
        for (int i = stages.size() - 1; i > 1; i--) {
            if (stages.get(i).code().equals(code)) {
                return i - 1;
            }
        }
        return 0;
    }

    private static boolean isLonger(LoanAtRisk loan, @Nullable LoanAtRisk than) {
        LocalDate since = loan.unmetDueOn();
        LocalDate other = than == null ? null : than.unmetDueOn();
        return since != null && (other == null || since.isBefore(other));
    }

    private static @Nullable Sum largest(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() > 0)
                .map(sum -> new Sum(sum.getKey(), sum.getValue()))
                .max(Comparator.comparing(Sum::amount).thenComparing(Sum::currency))
                .orElse(null);
    }
}
