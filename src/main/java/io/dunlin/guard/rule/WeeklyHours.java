package io.dunlin.guard.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No contact outside hours that differ on weekdays and at weekends, as in the ACCC/ASIC guideline, part 2, section 4. A
 * person in one of several zones has to be within the hours in all of them.
 *
 * @param weekdays the hours from Monday to Friday, from (inclusive) until (exclusive), within the day
 * @param weekends the hours on Saturday and Sunday; null: none
 * @param onlyAtWork whether the hours are only for contacts at the person's work
 * @param unlessAgreed whether times to which the person agreed are free
 */
public record WeeklyHours(DailyRange weekdays, @Nullable DailyRange weekends, boolean onlyAtWork, boolean unlessAgreed)
        implements Rule {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The hours of the day, from (inclusive) until (exclusive); null: none. */
    @Nullable
    DailyRange on(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) ? weekends : weekdays;
    }

    /** Nobody has to know the number unless some of the person's are at work. */
    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        return onlyAtWork && facts.person().mayBeAtWork(proposal) ? List.of("contactPointId") : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (onlyAtWork && !Boolean.TRUE.equals(proposal.atWork(facts))) {
            return RangeCourse.PASSES;
        }
        Agreements agreed = new Agreements(unlessAgreed ? facts.person().agreements() : List.of(), facts.zones());
        List<Course> courses = new ArrayList<>();
        for (ZoneId zone : Clocks.sorted(facts.clocks())) {
            courses.add(new HoursCourse(new Week(this), zone, agreed, words(zone)));
        }
        return Courses.allOf(courses);
    }

    private String words(ZoneId zone) {
        DailyRange off = weekends;
        return "%s are from %s to %s on weekdays and %s, by the clock in %s."
                .formatted(
                        onlyAtWork ? "Hours for contact at work" : "Contact hours",
                        weekdays.from(),
                        weekdays.until(),
                        off == null
                                ? "there are none at weekends"
                                : "from %s to %s at weekends".formatted(off.from(), off.until()),
                        zone.getId());
    }

    @Override
    public boolean setsHours() {
        return !onlyAtWork;
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof WeeklyHours hours
                && hours.weekdays.encloses(weekdays)
                && (weekends == null || (hours.weekends != null && hours.weekends.encloses(weekends)))
                && (!onlyAtWork || hours.onlyAtWork)
                && (!unlessAgreed || hours.unlessAgreed);
    }

    /** The quiet hours of a week. */
    private record Week(WeeklyHours hours) implements HoursCourse.Quiet {

        @Override
        public boolean contains(Instant t, ZoneId zone) {
            ZonedDateTime local = t.atZone(zone);
            DailyRange open = hours.on(local.toLocalDate());
            return open == null || !open.contains(local.toLocalTime());
        }

        @Override
        public List<LocalTime> edges() {
            List<LocalTime> edges =
                    new ArrayList<>(List.of(LocalTime.MIDNIGHT, hours.weekdays.from(), hours.weekdays.until()));
            DailyRange off = hours.weekends;
            if (off != null) {
                edges.add(off.from());
                edges.add(off.until());
            }
            return edges;
        }

        @Override
        public boolean isWeekly() {
            return true;
        }
    }
}
