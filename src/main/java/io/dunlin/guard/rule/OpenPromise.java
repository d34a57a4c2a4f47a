package io.dunlin.guard.rule;

import io.dunlin.guard.rule.Restraints.Promised;
import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.ContactPurpose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Whoever promised to pay a debt is not asked for it until the promise is kept or fails. Reminders are let pass near a due
 * date. The lender's business dates count.
 *
 * @param remindDaysBefore how many days before a due date the borrower may be reminded of it: from then through its grace
 */
public record OpenPromise(int remindDaysBefore) implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        ZoneId zone = facts.businessZone();
        return Courses.allOf(facts.restraints().promises().stream()
                .filter(promise -> promise.debts().stream().anyMatch(proposal.debts()::contains))
                .map(promise -> RangeCourse.during(
                        against(promise, proposal.purpose(), zone),
                        "A promise to pay a debt that the contact is about was made on %s, and is open."
                                .formatted(LocalDate.ofInstant(promise.from(), zone))))
                .toList());
    }

    private List<TimeRange> against(Promised promise, ContactPurpose purpose, ZoneId zone) {
        List<TimeRange> reminders = purpose == ContactPurpose.REMIND
                ? promise.reminders().stream()
                        .map(days -> TimeRange.of(
                                new DateRange(days.from().minusDays(remindDaysBefore), days.through()), zone))
                        .toList()
                : List.of();
        Instant until =
                Objects.requireNonNullElseGet(promise.endedAt(), () -> TimeRange.startOf(promise.until(), zone));
        return TimeRange.complement(reminders).stream()
                .map(gap -> new TimeRange(
                        gap.from().isAfter(promise.from()) ? gap.from() : promise.from(),
                        gap.until().isBefore(until) ? gap.until() : until))
                .toList();
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof OpenPromise promise && remindDaysBefore <= promise.remindDaysBefore;
    }
}
