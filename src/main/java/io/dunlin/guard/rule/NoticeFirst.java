package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Some contacts are allowed only a number of days after a notice: a visit (CONC 7.9.13), collecting a debt that was
 * sold (Civil Code Art 546).
 *
 * @param notice the required notice
 * @param days how many civil days of the person later, 0 or more: with 0 at once, with 1 from the next day on
 */
public record NoticeFirst(NoticeKind notice, int days) implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        Instant sent = Notices.firstAboutAll(facts, notice, proposal.debts());
        List<Course> courses = new ArrayList<>();
        for (ZoneId zone : facts.zones()) {
            courses.add(RangeCourse.during(List.of(new TimeRange(Instant.MIN, opens(sent, zone))), words()));
        }
        return Courses.allOf(courses);
    }

    private String words() {
        return days == 0
                ? "First %s has to be sent.".formatted(Words.notice(notice))
                : "First %s has to be sent, at least %s before."
                        .formatted(Words.notice(notice), Words.count(days, "day"));
    }

    private Instant opens(Instant sent, ZoneId zone) {
        return days == 0 || sent.equals(Instant.MAX)
                ? sent
                : TimeRange.startOf(LocalDate.ofInstant(sent, zone).plusDays(days), zone);
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof NoticeFirst first && notice == first.notice && days >= first.days;
    }
}
