package io.dunlin.loan.overdue;

import io.dunlin.policy.Ladder;
import io.dunlin.policy.Policies;
import io.dunlin.policy.Stage;
import io.dunlin.vocabulary.TransitionCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The overdue state machine. The state of a day is a function of the facts ({@link Standing}); nothing is stepped from
 * day to day. The walk below jumps from one day on which the stage may change to the next. So a year without a crossing
 * costs as much as a day without one, and missed nights are caught up with the true dates.
 */
public final class Overdue {

    private Overdue() {}

    /** The stage at the end of the day. */
    public static Stage stageOn(OverdueFacts facts, Policies policies, LocalDate day) {
        return Standing.on(day, facts, policies).stage();
    }

    /** Where the loan stands at the end of the day, which is not before its disbursement. */
    public static OverduePosition positionAt(OverdueFacts facts, Policies policies, LocalDate asOf) {
        Standing standing = Standing.on(asOf, facts, policies);
        List<Crossing> crossings = crossings(facts, policies, facts.disbursedOn(), asOf);
        return new OverduePosition(
                asOf,
                standing.stage(),
                crossings.isEmpty()
                        ? facts.disbursedOn()
                        : crossings.get(crossings.size() - 1).on(),
                nextStageOn(facts, policies, asOf),
                standing.isPastDue() ? standing.oldestDueOn() : null,
                Math.toIntExact(standing.pastDueDays()),
                Math.toIntExact(standing.delinquentDays()),
                Math.toIntExact(standing.pausedDays()),
                standing.graceDays(),
                standing.policy().version());
    }

    /**
     * Every crossing in the interval, in order. Intervals that follow each other give the same crossings as the whole.
     *
     * <p>The cause is CHARGE_OFF for the edge into charge-off, else PAYMENT when a payment changed the oldest unmet
     * installment that day and the stage is a better one, else ADJUSTMENT when adjustments alone did, or made a settled loan
     * owe again, else POLICY when another version took effect that day, else TIME.
     *
     * @param after the day before the first one looked at (exclusive)
     * @param through the last day looked at (inclusive)
     */
    public static List<Crossing> crossings(OverdueFacts facts, Policies policies, LocalDate after, LocalDate through) {
        List<Crossing> crossings = new ArrayList<>();
        Standing before = Standing.on(after, facts, policies);
        LocalDate day = nextCandidate(before, facts, policies);
        while (day != null && !day.isAfter(through)) {
            Standing now = Standing.on(day, facts, policies);
            if (!now.stage().hasCodeOf(before.stage())) {
                TransitionCause cause = cause(before, now, facts, policies);
                crossings.add(new Crossing(
                        before.stage(), now.stage(), day, cause, now.policy().version()));
            }
            before = now;
            day = nextCandidate(before, facts, policies);
        }
        return crossings;
    }

    /**
     * The first day after {@code asOf} on which the stage changes if no money comes: later payments among the facts are
     * left out, holds, charge-off and policy versions to come are not.
     *
     * @return null if the stage never changes
     */
    public static @Nullable LocalDate nextStageOn(OverdueFacts facts, Policies policies, LocalDate asOf) {
        OverdueFacts unpaid = facts.withoutPaymentsAfter(asOf);
        Standing start = Standing.on(asOf, unpaid, policies);
        LocalDate day = nextCandidate(start, unpaid, policies);
        while (day != null) {
            Standing then = Standing.on(day, unpaid, policies);
            if (!then.stage().hasCodeOf(start.stage())) {
                return day;
            }
            day = nextCandidate(then, unpaid, policies);
        }
        return null;
    }

    /** The next day on which the stage may differ: nothing in between can change it. */
    private static @Nullable LocalDate nextCandidate(Standing standing, OverdueFacts facts, Policies policies) {
        LocalDate day = standing.day();
        LocalDate next = earlier(standing.nextRungOn(facts), facts.nextPaymentAfter(day));
        next = earlier(next, policies.nextChangeAfter(day));
        LocalDate chargedOffOn = facts.chargedOffOn();
        if (chargedOffOn != null && chargedOffOn.isAfter(day)) {
            next = earlier(next, chargedOffOn);
        }
        if (next != null && !next.isAfter(day)) {
            // Cannot be; but a walk that stood still would hang a whole sweep, and a fault stops one loan.
            throw new IllegalStateException("The stage cannot change on " + next + ", not after " + day);
        }
        return next;
    }

    private static TransitionCause cause(Standing before, Standing now, OverdueFacts facts, Policies policies) {
        if (now.stage().equals(Ladder.CHARGED_OFF)) {
            return TransitionCause.CHARGE_OFF;
        }
        // The next installment may get a day older on the day on which the one before it is paid: that is not the
        // money's work.
        if (facts.isPaymentOn(now.day()) && before.stage().isWorseThan(now.stage())) {
            return TransitionCause.PAYMENT;
        }
        // Costs make a settled loan owe again, however late that is.
        boolean owesAgain = before.oldestDueOn() == null;
        if (facts.isAdjustmentOn(now.day()) && (owesAgain || before.stage().isWorseThan(now.stage()))) {
            return TransitionCause.ADJUSTMENT;
        }
        return policies.changesOn(now.day()) ? TransitionCause.POLICY : TransitionCause.TIME;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
