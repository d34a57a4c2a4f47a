package io.dunlin.guard.rule;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No contact outside certain hours of the day, as in 12 CFR 1006.6(b)(1)(i) and GB/T 45251-2025. A person in one of
 * several zones has to be within the hours in all of them.
 *
 * @param opens the first time of day at which contact is allowed (inclusive)
 * @param closes the time of day at which contact ends (exclusive), after {@code opens}
 * @param zone whose clock counts; null: the person's
 * @param unlessAgreed whether times to which the person agreed are free
 */
public record QuietHours(
        LocalTime opens, LocalTime closes, @Nullable ZoneId zone, boolean unlessAgreed) implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        return course(opens, closes, zone == null ? facts.clocks() : Set.of(zone), unlessAgreed, facts);
    }

    static Course course(LocalTime opens, LocalTime closes, Set<ZoneId> clocks, boolean unlessAgreed, Facts facts) {
        Agreements agreed = new Agreements(unlessAgreed ? facts.person().agreements() : List.of(), facts.zones());
        List<Course> courses = new ArrayList<>();
        for (ZoneId each : Clocks.sorted(clocks)) {
            courses.add(new HoursCourse(
                    new HoursCourse.Daily(new DailyRange(closes, opens)),
                    each,
                    agreed,
                    "Contact hours are from %s to %s by the clock in %s.".formatted(opens, closes, each.getId())));
        }
        return Courses.allOf(courses);
    }

    @Override
    public boolean setsHours() {
        return true;
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof QuietHours hours
                && Objects.equals(zone, hours.zone)
                && !opens.isBefore(hours.opens)
                && !closes.isAfter(hours.closes)
                && (!unlessAgreed || hours.unlessAgreed);
    }
}
