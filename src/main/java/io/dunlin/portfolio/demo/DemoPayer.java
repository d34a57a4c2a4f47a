package io.dunlin.portfolio.demo;

import io.dunlin.kernel.Money;
import io.dunlin.loan.schedule.PlannedInstallment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** A borrower who pays the scheduled amounts and, when late, the charges. */
final class DemoPayer {

    /** Receives the payments. */
    @FunctionalInterface
    interface Payments {
        void add(int sequence, Money amount, LocalDate on);
    }

    private static final BigDecimal DAYS_IN_YEAR = BigDecimal.valueOf(365);

    private final Random random;
    private final BigDecimal penaltyRate;
    private final BigDecimal lateFee;
    private final int graceDays;
    private final Payments payments;
    private int sequence;

    DemoPayer(Random random, BigDecimal penaltyRate, BigDecimal lateFee, int graceDays, Payments payments) {
        this.random = random;
        this.penaltyRate = penaltyRate;
        this.lateFee = lateFee;
        this.graceDays = graceDays;
        this.payments = payments;
    }

    /** Pays one installment, mostly on time. */
    void pay(PlannedInstallment row, boolean careless) {
        int chance = random.nextInt(100);
        if (chance < (careless ? 20 : 1)) {
            payOn(row, row.dueOn().plusDays(1L + random.nextInt(25)));
        } else if (chance < 4) {
            inTwoParts(row);
        } else {
            payOn(row, row.dueOn().minusDays(Math.max(0, random.nextInt(6) - 2)));
        }
    }

    /** Misses one installment and pays it together with the next, a little after that fell due. */
    void payTogether(PlannedInstallment missed, PlannedInstallment next) {
        LocalDate on = next.dueOn().plusDays(random.nextInt(12));
        add(owed(missed, on).plus(owed(next, on)), on);
    }

    void payOn(PlannedInstallment row, LocalDate on) {
        add(owed(row, on), on);
    }

    private void inTwoParts(PlannedInstallment row) {
        Money half = Money.rounded(
                row.total().amount().divide(BigDecimal.valueOf(2)), row.total().currency());
        LocalDate first = row.dueOn().minusDays(10);
        add(half, first);
        add(row.total().minus(half), row.dueOn());
    }

    private void add(Money amount, LocalDate on) {
        if (amount.isPositive()) {
            payments.add(++sequence, amount, on);
        }
    }

    /** What the installment costs on the day: rounded up, for who pays a cent too little stays past due. */
    private Money owed(PlannedInstallment row, LocalDate on) {
        long days = Math.max(0, ChronoUnit.DAYS.between(row.dueOn(), on));
        Money owed = row.total();
        if (days > graceDays) {
            owed = owed.plus(Money.of(lateFee, owed.currency()));
        }
        BigDecimal penalty = row.principal()
                .amount()
                .multiply(penaltyRate)
                .multiply(BigDecimal.valueOf(days))
                .divide(DAYS_IN_YEAR, 2, RoundingMode.UP);
        return owed.plus(Money.of(penalty, owed.currency()));
    }
}
