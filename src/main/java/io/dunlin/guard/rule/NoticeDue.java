package io.dunlin.guard.rule;

import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A notice has to follow the initial communication about a debt within some days. When it did not, collecting stops
 * until the notice is sent (12 CFR 1006.34(a): validation information within five days).
 *
 * @param notice the required notice; a message that is such a notice passes
 * @param days how many civil days of the person may pass after the day of the initial communication, 0 or more
 */
public record NoticeDue(NoticeKind notice, int days) implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (notice == NoticeKind.VALIDATION && proposal.has(TemplateTrait.VALIDATION_NOTICE)) {
            return RangeCourse.PASSES;
        }
        List<TimeRange> overdue = new ArrayList<>();
        for (UUID debt : proposal.debts()) {
            DebtFacts known = facts.debts().get(debt);
            Instant first = known == null ? null : known.firstCommunicationAt();
            if (first != null) {
                Instant sent = Notices.firstAbout(facts, notice, debt);
                facts.zones().forEach(zone -> overdue.add(new TimeRange(deadline(first, zone), sent)));
            }
        }
        return RangeCourse.during(
                overdue,
                "Until now %s was not sent, which was due %s the first communication about the debt."
                        .formatted(
                                Words.notice(notice),
                                days == 0 ? "on the day of" : "within %s of".formatted(Words.count(days, "day"))));
    }

    private Instant deadline(Instant first, ZoneId zone) {
        return TimeRange.startOf(LocalDate.ofInstant(first, zone).plusDays(days + 1L), zone);
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof NoticeDue due && notice == due.notice && days <= due.days;
    }
}
