package io.dunlin.loan.overdue;

import static io.dunlin.loan.overdue.TransitionCause.PAYMENT;
import static io.dunlin.loan.overdue.TransitionCause.POLICY;
import static io.dunlin.loan.overdue.TransitionCause.REVERSAL;
import static io.dunlin.loan.overdue.TransitionCause.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.policy.PolicyFixtures;
import io.dunlin.policy.Stage;
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
        assertThat(Attribution.attribute(List.of(intoM1), List.of(crossing("CURRENT", "M1", 1, TIME)), PAYMENT))
                .extracting(Crossing::cause)
                .containsExactly(PAYMENT);
    }

    @Test
    void onlyTheRestNeedsToBeAppendedWhenTheKnownOnesComeFirst() {
        assertThat(Attribution.extendsKnown(List.of(), List.of(intoM1))).isTrue();
        assertThat(Attribution.extendsKnown(List.of(intoM1), List.of(intoM1))).isTrue();
        assertThat(Attribution.extendsKnown(List.of(intoM1), List.of(intoM1, intoM2)))
                .isTrue();
        assertThat(Attribution.extendsKnown(List.of(intoM1, intoM2), List.of(intoM1)))
                .isFalse();
        assertThat(Attribution.extendsKnown(List.of(intoM1, cured), List.of(intoM1, intoM2)))
                .isFalse();
        Crossing otherCause = crossing("CURRENT", "M1", 0, REVERSAL);
        assertThat(Attribution.extendsKnown(List.of(intoM1), List.of(otherCause, intoM2)))
                .isTrue();
    }

    private static Crossing crossing(String from, String to, int day, TransitionCause cause) {
        return new Crossing(stage(from), stage(to), DAY.plusDays(day), cause, 1);
    }

    private static Stage stage(String code) {
        return PolicyFixtures.defaultLadder().stage(code).orElseThrow();
    }
}
