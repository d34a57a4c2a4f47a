package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.schedule.PlannedInstallment;
import io.dunlin.vocabulary.AdjustmentKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Adjustments of a loan: of every kind, often on the day on which an installment falls due, some of them reversed. */
final class AdjustmentGenerator {

    private final long seed;
    private final Random random;
    private final List<PlannedInstallment> plan;
    private final LocalDate horizon;

    AdjustmentGenerator(long seed, List<PlannedInstallment> plan, LocalDate horizon) {
        this.seed = seed;
        this.random = new Random(~seed);
        this.plan = plan;
        this.horizon = horizon;
    }

    List<History.Adjusted> adjustments(LocalDate disbursedOn) {
        List<History.Adjusted> all = new ArrayList<>();
        int count = random.nextInt(3) == 0 ? 0 : random.nextInt(7);
        for (int i = 0; i < count; i++) {
            AdjustmentKind kind = AdjustmentKind.values()[random.nextInt(AdjustmentKind.values().length)];
            all.add(new History.Adjusted(new UUID(~seed, i), kind, amount(), day(disbursedOn), random.nextInt(8) == 0));
        }
        return all;
    }

    private LocalDate day(LocalDate disbursedOn) {
        LocalDate dueOn = plan.get(random.nextInt(plan.size())).dueOn();
        LocalDate day = switch (random.nextInt(4)) {
            case 0 -> dueOn;
            case 1 -> dueOn.plusDays(random.nextInt(40));
            default -> disbursedOn.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(disbursedOn, horizon) + 1));
        };
        return day.isAfter(horizon) ? horizon : day;
    }

    /** A few minor units, a part of an installment, or more than several. */
    private Money amount() {
        PlannedInstallment installment = plan.get(random.nextInt(plan.size()));
        long total = Math.max(1, installment.total().minorUnits());
        long amount = switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(30);
            case 1 -> Math.max(1, installment.interest().minorUnits());
            case 2 -> 1 + (random.nextInt(1000) * total / 1000);
            default -> total * (1 + random.nextInt(4));
        };
        return Money.ofMinorUnits(amount, installment.principal().currency());
    }
}
