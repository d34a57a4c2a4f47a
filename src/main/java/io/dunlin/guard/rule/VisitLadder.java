package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.List;

/**
 * A visit comes last: after a notice that each debt is past due, and after another attempt to reach the borrower. It
 * is how lenders usually go about it, not law.
 */
public record VisitLadder() implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        Instant notice = Notices.firstAboutAll(facts, NoticeKind.OVERDUE, proposal.debts());
        Instant attempt = facts.reachability().firstAttemptAt();
        Instant tried = attempt == null ? Instant.MAX : attempt;
        Instant open = tried.isBefore(notice) ? notice : tried;
        return SpanCourse.during(
                List.of(new Span(Instant.MIN, open)),
                "A visit needs a notice and an attempt to reach the borrower first.");
    }
}
