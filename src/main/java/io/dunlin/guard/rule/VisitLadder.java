package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.time.Instant;
import java.util.List;

/**
 * A visit comes last: after a notice that each debt is past due, and after another attempt to reach the borrower. This
 * order is a custom of lenders, not law.
 */
public record VisitLadder() implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        Instant notice = Notices.firstAboutAll(facts, NoticeKind.OVERDUE, proposal.debts());
        Instant attempt = facts.reachability().firstAttemptAt();
        Instant tried = attempt == null ? Instant.MAX : attempt;
        return Courses.allOf(List.of(
                until(notice, "Before a visit, a notice that the debt is past due has to be sent."),
                until(tried, "Before a visit, somebody has to try to reach the borrower by other means.")));
    }

    private static Course until(Instant open, String sentence) {
        return RangeCourse.during(List.of(new TimeRange(Instant.MIN, open)), sentence);
    }
}
