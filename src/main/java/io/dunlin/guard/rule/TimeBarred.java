package io.dunlin.guard.rule;

import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Forbids suits, and threats of suits, about a time-barred debt (12 CFR 1006.26(b)).
 *
 * @param onlySuits whether the rule covers only steps before a court and texts that threaten them, or all contacts
 */
public record TimeBarred(boolean onlySuits) implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        boolean suit = proposal.channel() == ActionChannel.LEGAL || proposal.has(TemplateTrait.THREATENS_SUIT);
        List<Course> courses = new ArrayList<>();
        for (UUID debt : proposal.debts()) {
            DebtFacts known = facts.debts().get(debt);
            LocalDate on = known == null ? null : known.limitationOn();
            if (on != null && (suit || !onlySuits)) {
                courses.add(RangeCourse.during(
                        List.of(TimeRange.from(TimeRange.startOf(on, facts.businessZone()))),
                        "A suit about a debt is time-barred since %s.".formatted(on)));
            }
        }
        return Courses.allOf(courses);
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof TimeBarred barred && (!onlySuits || barred.onlySuits);
    }
}
