package io.dunlin.loan.overdue;

import static io.dunlin.vocabulary.TransitionCause.HOLD;
import static io.dunlin.vocabulary.TransitionCause.PAYMENT;
import static io.dunlin.vocabulary.TransitionCause.POLICY;
import static io.dunlin.vocabulary.TransitionCause.REVERSAL;
import static io.dunlin.vocabulary.TransitionCause.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.policy.PolicyFixtures;
import io.dunlin.policy.Stage;
import io.dunlin.vocabulary.TransitionCause;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Crossing intoM1 = crossing("CURRENT", "M1", 0, TIME);
    private final Crossing cured = crossing("M1", "CURRENT", 20, PAYMENT);
    private final Crossing intoM2 = crossing("M1", "M2", 30, TIME);

    @Test
    void whatTimeAloneBroughtIsTheTriggersWorkWhenItWasNotKnown() {
        assertThat(Attribution.attribute(List.of(intoM1, cured), List.of(intoM1, intoM2), REVERSAL))
                .containsExactly(intoM1, crossing("M1", "M2", 30, REVERSAL));
    }

    @Test
    void aKnownEdgeKeepsTheCauseItWasKnownBy() {
        Crossing knownByReversal = crossing("M1", "M2", 30, REVERSAL);
        assertThat(Attribution.attribute(List.of(intoM1, knownByReversal), List.of(intoM1, intoM2), PAYMENT))
                .containsExactly(intoM1, knownByReversal);
    }

    @Test
    void aNewEdgeWithACauseOfItsOwnKeepsIt() {
        Crossing byPolicy = crossing("M1", "M3", 31, POLICY);
        assertThat(Attribution.attribute(List.of(intoM1), List.of(intoM1, byPolicy), REVERSAL))
                .containsExactly(intoM1, byPolicy);
    }

    @Test
    void theSameEdgeOnAnotherDayIsNew() {
        assertThat(Attribution.attribute(List.of(intoM1), List.of(crossing("CURRENT", "M1", -1, TIME)), HOLD))
                .extracting(Crossing::cause)
                .containsExactly(HOLD);
    }

    /** Money back-dated to day 20 cures; what gets worse later gets worse by time, as it would have without the money. */
    @Test
    void moneyThatCameInMakesNothingWorse() {
        Crossing again = crossing("CURRENT", "M1", 31, TIME);
        assertThat(Attribution.attribute(List.of(intoM1, intoM2), List.of(intoM1, cured, again), PAYMENT))
                .containsExactly(intoM1, cured, again);
    }

    @Test
    void aHoldThatDelaysAnEdgeDoesNotBringIt() {
        Crossing delayed = crossing("CURRENT", "M1", 9, TIME);
        assertThat(Attribution.attribute(List.of(intoM1), List.of(delayed), HOLD))
                .containsExactly(delayed);
    }

    @Test
    void onlyTheRestNeedsToBeAppendedWhenTheKnownOnesComeFirst() {
        assertThat(extendsKnown(List.of(), List.of(intoM1))).isTrue();
        assertThat(extendsKnown(List.of(intoM1), List.of(intoM1))).isTrue();
        assertThat(extendsKnown(List.of(intoM1), List.of(intoM1, intoM2))).isTrue();
        assertThat(extendsKnown(List.of(intoM1, intoM2), List.of(intoM1))).isFalse();
        assertThat(extendsKnown(List.of(intoM1, cured), List.of(intoM1, intoM2)))
                .isFalse();
        Crossing otherCause = crossing("CURRENT", "M1", 0, REVERSAL);
        assertThat(extendsKnown(List.of(intoM1), List.of(otherCause, intoM2))).isTrue();
    }

    /** Of a loan that was paid in time nothing is recorded; reviewed it was, and without the payment it is another story. */
    @Test
    void whatTimeBringsToReviewedDaysIsNoContinuation() {
        assertThat(Attribution.extendsKnown(List.of(), List.of(intoM1), DAY.minusDays(1)))
                .isTrue();
        assertThat(Attribution.extendsKnown(List.of(), List.of(intoM1), DAY)).isFalse();
        assertThat(Attribution.extendsKnown(List.of(intoM1), List.of(intoM1, intoM2), DAY.plusDays(30)))
                .isFalse();
        assertThat(Attribution.extendsKnown(List.of(intoM1), List.of(intoM1, cured), DAY.plusDays(30)))
                .isTrue();
        assertThat(Attribution.extendsKnown(List.of(intoM1), List.of(intoM1), DAY.plusDays(30)))
                .isTrue();
    }

    private static boolean extendsKnown(List<Crossing> known, List<Crossing> derived) {
        return Attribution.extendsKnown(known, derived, DAY.minusDays(1));
    }

    private static Crossing crossing(String from, String to, int day, TransitionCause cause) {
        return new Crossing(stage(from), stage(to), DAY.plusDays(day), cause, 1);
    }

    private static Stage stage(String code) {
        return PolicyFixtures.defaultLadder().stage(code).orElseThrow();
    }
}
