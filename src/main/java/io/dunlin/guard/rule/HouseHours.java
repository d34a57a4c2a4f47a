package io.dunlin.guard.rule;

import java.time.LocalTime;

/**
 * The lender's hours of contact, where no other rule about the contact sets any: CONC 7.9 forbids unreasonable times and
 * names none. They go by the person's clock, in all places where the person may be.
 *
 * @param opens the first time of day at which there is contact (inclusive)
 * @param closes the time of day from which on there is none (exclusive), after {@code opens}
 * @param unlessAgreed whether times to which the person agreed are free
 */
public record HouseHours(LocalTime opens, LocalTime closes, boolean unlessAgreed) implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        return QuietHours.course(opens, closes, facts.clocks(), unlessAgreed, facts);
    }

    @Override
    public boolean makesWayForHours() {
        return true;
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof HouseHours hours
                && !opens.isBefore(hours.opens)
                && !closes.isAfter(hours.closes)
                && (!unlessAgreed || hours.unlessAgreed);
    }
}
