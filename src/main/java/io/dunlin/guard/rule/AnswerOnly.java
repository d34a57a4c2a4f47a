package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Only a person who got in touch is answered: within some days, and not after the person asked not to be contacted.
 *
 * @param days how many civil days of the person, 1 or more; the day on which the person got in touch is the first
 */
public record AnswerOnly(int days) implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        List<Course> courses = new ArrayList<>();
        for (ZoneId zone : facts.zones()) {
            courses.add(RangeCourse.during(
                    TimeRange.complement(Answers.within(days, proposal, facts, zone)),
                    "There is nothing to answer: this person did not get in touch within %d days, or has asked since not to be contacted."
                            .formatted(days)));
        }
        return Courses.allOf(courses);
    }

    @Override
    public int lookBackDays() {
        return days + 1;
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof AnswerOnly answer && days <= answer.days;
    }
}
