package io.dunlin.guard.rule;

import io.dunlin.vocabulary.ContactPurpose;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lender's hours of contact, where no other rule about the contact sets any: CONC 7.9 forbids unreasonable times
 * and names none. The hours follow the person's clock, in all places where the person may be. A person who gets in
 * touch outside the hours may be answered once, by the same medium, before the night is over.
 *
 * @param opens the first time of day at which there is contact (inclusive)
 * @param closes the time of day at which contact ends (exclusive), after {@code opens}
 * @param unlessAgreed whether times to which the person agreed are free
 */
public record HouseHours(LocalTime opens, LocalTime closes, boolean unlessAgreed) implements Rule {

    private static final int A_NIGHT = 2;

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (proposal.purpose() != ContactPurpose.RESPOND) {
            return QuietHours.course(opens, closes, facts.clocks(), unlessAgreed, facts);
        }
        List<Course> courses = new ArrayList<>();
        for (ZoneId zone : Clocks.sorted(facts.clocks())) {
            courses.add(Lifted.of(
                    QuietHours.course(opens, closes, Set.of(zone), unlessAgreed, facts),
                    Answers.once(new DailyRange(closes, opens), proposal, facts, zone)));
        }
        return Courses.allOf(courses);
    }

    @Override
    public boolean makesWayFor(Rule other, Facts facts) {
        return other.setsHours();
    }

    @Override
    public int lookBackDays() {
        return A_NIGHT;
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof HouseHours hours
                && !opens.isBefore(hours.opens)
                && !closes.isAfter(hours.closes)
                && (!unlessAgreed || hours.unlessAgreed);
    }
}
