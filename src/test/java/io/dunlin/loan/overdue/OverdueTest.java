package io.dunlin.loan.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.DateRanges;
import io.dunlin.loan.ledger.UnmetChange;
import io.dunlin.policy.Policies;
import io.dunlin.policy.PolicyFixtures;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdueTest {

    private static final LocalDate DISBURSED = LocalDate.of(2026, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 1);
    private static final Policies POLICIES = PolicyFixtures.defaultPolicies();

    @ParameterizedTest
    @CsvSource({
        "-1,CURRENT,0",
        "0,CURRENT,0",
        "1,GRACE,0",
        "5,GRACE,0",
        "6,M1,1",
        "35,M1,30",
        "36,M2,31",
        "185,M6,180",
        "186,M7,181",
        "4000,M7,3995"
    })
    void theStageFollowsTheDelinquentDaysAtBothSidesOfEachBound(int pastDue, String stage, int delinquent) {
        OverduePosition position = Overdue.positionAt(unpaid(5, DateRanges.NONE), POLICIES, DUE.plusDays(pastDue));
        assertThat(position.stage().code()).isEqualTo(stage);
        assertThat(position.delinquentDays()).isEqualTo(delinquent);
        assertThat(position.pastDueDays()).isEqualTo(Math.max(0, pastDue));
        assertThat(position.graceDays()).isEqualTo(5);
    }

    @Test
    void withoutGraceTheFirstDayPastDueIsDelinquent() {
        assertThat(edges(unpaid(0, DateRanges.NONE), DUE, DUE.plusDays(31)))
                .containsExactly("CURRENT>M1 +1 TIME", "M1>M2 +31 TIME");
    }

    @Test
    void crossingsHaveTheirTrueDaysHoweverManyNightsWereMissed() {
        assertThat(edges(unpaid(5, DateRanges.NONE), DISBURSED, DUE.plusYears(3)))
                .containsExactly(
                        "CURRENT>GRACE +1 TIME",
                        "GRACE>M1 +6 TIME",
                        "M1>M2 +36 TIME",
                        "M2>M3 +66 TIME",
                        "M3>M4 +96 TIME",
                        "M4>M5 +126 TIME",
                        "M5>M6 +156 TIME",
                        "M6>M7 +186 TIME");
    }

    @Test
    void theLowerBoundIsExclusiveAndTheUpperInclusive() {
        OverdueFacts facts = unpaid(0, DateRanges.NONE);
        assertThat(edges(facts, DUE, DUE.plusDays(1))).hasSize(1);
        assertThat(edges(facts, DUE.plusDays(1), DUE.plusDays(30))).isEmpty();
        assertThat(edges(facts, DUE.plusDays(9), DUE.plusDays(3))).isEmpty();
    }

    @Test
    void daysOnHoldPutTheNextStageOffAndAnOpenEndForever() {
        DateRanges hold = DateRanges.of(List.of(new DateRange(DUE.minusDays(9), DUE.plusDays(10))));
        assertThat(Overdue.nextStageOn(unpaid(0, hold), POLICIES, DUE.plusDays(4)))
                .isEqualTo(DUE.plusDays(11));
        DateRanges forever = DateRanges.of(List.of(new DateRange(DUE.plusDays(5), null)));
        OverduePosition position = Overdue.positionAt(unpaid(0, forever), POLICIES, DUE.plusDays(300));
        assertThat(position.stage().code()).isEqualTo("M1");
        assertThat(position.pausedDays()).isEqualTo(296);
        assertThat(position.delinquentDays()).isEqualTo(4);
        assertThat(position.nextStageOn()).isNull();
    }

    private static List<String> edges(OverdueFacts facts, LocalDate after, LocalDate through) {
        return Overdue.crossings(facts, POLICIES, after, through).stream()
                .map(c -> "%s>%s +%d %s"
                        .formatted(c.from().code(), c.to().code(), c.on().toEpochDay() - DUE.toEpochDay(), c.cause()))
                .toList();
    }

    private static OverdueFacts unpaid(int graceDays, DateRanges frozen) {
        return new OverdueFacts(DISBURSED, List.of(new UnmetChange(DUE, DUE)), graceDays, frozen, null);
    }
}
