package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.schedule.PlannedInstallment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Payments and holds around the due dates of a plan, none after the horizon begins. */
final class EventGenerator {

    private final long seed;
    private final Random random;
    private final List<PlannedInstallment> plan;
    private final LocalDate horizon;
    private final Currency currency;

    EventGenerator(long seed, Random random, List<PlannedInstallment> plan, LocalDate horizon) {
        this.seed = seed;
        this.random = random;
        this.plan = plan;
        this.horizon = horizon;
        this.currency = plan.get(0).principal().currency();
    }

    List<History.Paid> payments(LocalDate earliest) {
        List<History.Paid> payments = new ArrayList<>();
        int reliability = random.nextInt(10);
        for (PlannedInstallment installment : plan) {
            int count = random.nextInt(10) < reliability ? 1 : random.nextInt(3);
            for (int i = 0; i < count; i++) {
                LocalDate on = oneIn(3) ? installment.dueOn() : near(installment);
                LocalDate effectiveOn = on.isBefore(earliest) ? earliest : on;
                UUID id = new UUID(seed, payments.size());
                payments.add(new History.Paid(id, amount(installment), effectiveOn, oneIn(8)));
            }
        }
        if (oneIn(3)) {
            Collections.shuffle(payments, random);
        }
        return payments;
    }

    private Money amount(PlannedInstallment installment) {
        long total = Math.max(1, installment.total().minorUnits());
        return switch (random.nextInt(8)) {
            case 0 -> Money.ofMinorUnits(1 + random.nextInt(50), currency);
            case 1 -> Money.ofMinorUnits(1 + (random.nextInt(1000) * total / 1000), currency);
            case 2 -> Money.ofMinorUnits(total * (2 + random.nextInt(3)), currency);
            case 3 -> Money.ofMinorUnits(total + random.nextInt(5000), currency);
            case 4 ->
                oneIn(2) ? Money.ofMinorUnits(total * plan.size() * 2, currency) : Money.ofMinorUnits(total, currency);
            default -> Money.ofMinorUnits(total, currency);
        };
    }

    List<History.Held> holds() {
        List<History.Held> holds = new ArrayList<>();
        int count = oneIn(2) ? 0 : 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            LocalDate from = someDay();
            LocalDate through = oneIn(4) ? null : from.plusDays(random.nextInt(oneIn(2) ? 4 : 80));
            LocalDate liftedOn = oneIn(3) ? from.plusDays(random.nextInt(60)) : null;
            holds.add(new History.Held(from, through, liftedOn, !oneIn(4), oneIn(2), oneIn(3)));
        }
        return holds;
    }

    /** A day around some due date. */
    LocalDate someDay() {
        return near(plan.get(random.nextInt(plan.size())));
    }

    /** A day around the due date, often one at which grace or a rung ends. */
    private LocalDate near(PlannedInstallment installment) {
        int offset = oneIn(2) ? random.nextInt(12) - 2 : random.nextInt(130) - 25;
        LocalDate day = installment.dueOn().plusDays(offset);
        return day.isAfter(horizon) ? horizon : day;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }
}
