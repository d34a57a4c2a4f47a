package io.dunlin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.loan.overdue.Explanation;
import io.dunlin.loan.overdue.OverduePosition;
import io.dunlin.policy.Ladder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the figures out of an explanation and holds them against the reference. */
final class SentenceCheck {

    private static final Pattern PAST_DUE = Pattern.compile("(\\d+) days? past due");
    private static final Pattern OF_GRACE = Pattern.compile("(\\d+) days? of grace");
    private static final Pattern ON_HOLD = Pattern.compile("(\\d+) days? on hold");
    private static final Pattern DELINQUENT = Pattern.compile("(\\d+) delinquent days?");

    private SentenceCheck() {}

    /** Every figure in the sentence is the position's, and every figure that matters is in the sentence. */
    static void assertSentence(OverduePosition position, SlowReference.Day day) {
        Integer number = day.oldest() == null ? null : day.oldest().plan.number();
        String sentence = Explanation.sentence(
                position, number, number == null ? null : day.oldest().plan.dueOn());
        assertThat(sentence).startsWith(position.stage().code() + " since " + position.stageSince() + ": ");
        if (day.pastDueDays() == 0) {
            String reason = number == null ? "every installment is fully paid" : "nothing is past due, installment ";
            assertThat(sentence).contains(reason);
            return;
        }
        assertThat(sentence).contains("installment " + number + " of " + day.pastDueSince() + " is not fully paid");
        assertThat(figure(sentence, PAST_DUE)).isEqualTo(day.pastDueDays());
        assertThat(figure(sentence, OF_GRACE)).isEqualTo(day.graceDays());
        assertThat(figure(sentence, ON_HOLD)).isEqualTo(day.pausedDays());
        if (day.delinquentDays() == 0) {
            assertThat(sentence).contains("no delinquent day");
        } else if (day.graceDays() + day.pausedDays() > 0) {
            assertThat(figure(sentence, DELINQUENT)).isEqualTo(day.delinquentDays());
        }
        if (!day.stage().equals(Ladder.CHARGED_OFF) && day.delinquentDays() > 0) {
            assertThat(sentence).endsWith(" is " + day.stage().code() + ").");
        }
    }

    private static int figure(String sentence, Pattern unit) {
        Matcher matcher = unit.matcher(sentence);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
