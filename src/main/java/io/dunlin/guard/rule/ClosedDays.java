package io.dunlin.guard.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * No contact on national public holidays (ACCC/ASIC guideline, part 2, section 4). When a person may be in several
 * zones, a holiday in any of them counts.
 *
 * @param days civil days where the person is; the rule is silent about all other days
 * @param unlessAgreed whether times to which the person agreed are free
 */
public record ClosedDays(Set<LocalDate> days, boolean unlessAgreed) implements Rule {

    public ClosedDays {
        days = Set.copyOf(days);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        Agreements agreed = new Agreements(unlessAgreed ? facts.person().agreements() : List.of(), facts.zones());
        List<Course> courses = new ArrayList<>();
        for (ZoneId zone : Clocks.sorted(facts.clocks())) {
            courses.add(new HoursCourse(
                    new Closed(days),
                    zone,
                    agreed,
                    "It is a national public holiday by the calendar in %s.".formatted(zone.getId())));
        }
        return Courses.allOf(courses);
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof ClosedDays closed
                && days.containsAll(closed.days)
                && (!unlessAgreed || closed.unlessAgreed);
    }

    /** Whole days. */
    private record Closed(Set<LocalDate> days) implements HoursCourse.Quiet {

        @Override
        public boolean contains(Instant t, ZoneId zone) {
            return days.contains(LocalDate.ofInstant(t, zone));
        }

        @Override
        public List<LocalTime> edges() {
            return List.of(LocalTime.MIDNIGHT);
        }

        /** Two days later the last one is over everywhere. */
        @Override
        public Instant settledAt() {
            return days.stream()
                    .max(LocalDate::compareTo)
                    .map(last -> last.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC))
                    .orElse(Instant.MIN);
        }
    }
}
