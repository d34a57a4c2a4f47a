package io.dunlin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LadderTest {

    private static final Stage CURRENT = new Stage("CURRENT", "Current", 0, 0);
    private static final Stage GRACE = new Stage("GRACE", "In grace", 0, 0);

    @Test
    void theDefaultLadderHasOneStageForEveryDay() {
        Ladder ladder = PolicyFixtures.defaultLadder();
        for (int days = 0; days <= 400; days++) {
            String expected = days == 0 ? "GRACE" : "M" + Math.min(7, (days + 29) / 30);
            assertThat(ladder.at(true, days).code()).as("%d days", days).isEqualTo(expected);
            assertThat(ladder.at(false, days).code()).isEqualTo("CURRENT");
        }
    }

    @Test
    void everyStageSpansTheDaysItIsChosenFor() {
        for (Ladder ladder :
                List.of(PolicyFixtures.ladder(), PolicyFixtures.ladder(1), PolicyFixtures.ladder(1, 2, 45))) {
            for (int days = 1; days <= 400; days++) {
                Stage stage = ladder.at(true, days);
                assertThat(days).isGreaterThanOrEqualTo(stage.fromDays());
                assertThat(stage.throughDays() == null || days <= stage.throughDays())
                        .isTrue();
            }
        }
    }

    @Test
    void stagesAreFoundByCodeAndChargedOffIsNone() {
        Ladder ladder = PolicyFixtures.defaultLadder();
        assertThat(ladder.stage("M3"))
                .hasValueSatisfying(stage -> assertThat(stage.fromDays()).isEqualTo(61));
        assertThat(ladder.stage("M8")).isEmpty();
        assertThat(ladder.stage(Ladder.CHARGED_OFF.code())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultIsRefusedByName(List<Stage> stages, String message) {
        assertThatThrownBy(() -> new Ladder(stages))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> faults() {
        Stage m1 = new Stage("M1", "Month 1", 1, 30);
        return Stream.of(
                arguments(List.of(), "needs CURRENT, GRACE and at least one rung"),
                arguments(List.of(CURRENT, GRACE), "needs CURRENT, GRACE and at least one rung"),
                arguments(List.of(GRACE, CURRENT, open("M1", 1)), "Rung GRACE: the first stage must be CURRENT"),
                arguments(List.of(CURRENT, m1, open("M2", 31)), "Rung M1: the second stage must be GRACE"),
                arguments(List.of(CURRENT, stage("GRACE", 0, 3), open("M1", 4)), "Rung GRACE: it must be from 0"),
                arguments(List.of(stage("CURRENT", 0, null), GRACE, open("M1", 1)), "Rung CURRENT: it must be from 0"),
                arguments(rungs(open("M1", 2)), "Rung M1: gap: it begins with day 2, day 1 has no stage"),
                arguments(rungs(open("M1", 0)), "Rung M1: overlap: it begins with day 0 instead of day 1"),
                arguments(rungs(m1, open("M2", 32)), "Rung M2: gap: it begins with day 32, day 31 has no stage"),
                arguments(rungs(m1, open("M2", 30)), "Rung M2: overlap: it begins with day 30 instead of day 31"),
                arguments(rungs(m1, stage("M2", 31, 30), open("M3", 31)), "Rung M2: it ends with day 30 before"),
                arguments(rungs(open("M1", 1), open("M2", 31)), "Rung M1: only the last rung may be open-ended"),
                arguments(rungs(m1, stage("M2", 31, 60)), "Rung M2: the last rung must be open-ended"),
                arguments(rungs(m1, open("M1", 31)), "Rung M1: the code is used twice"),
                arguments(rungs(m1, open("CHARGED_OFF", 31)), "Rung CHARGED_OFF: the code is reserved"),
                arguments(rungs(open("m 1", 1)), "Rung m 1: a code is"),
                arguments(rungs(new Stage("M1", " ", 1, null)), "Rung M1: it has no label"));
    }

    private static List<Stage> rungs(Stage... rungs) {
        return Stream.concat(Stream.of(CURRENT, GRACE), Stream.of(rungs)).toList();
    }

    private static Stage open(String code, int from) {
        return stage(code, from, null);
    }

    private static Stage stage(String code, int from, Integer through) {
        return new Stage(code, code, from, through);
    }
}
