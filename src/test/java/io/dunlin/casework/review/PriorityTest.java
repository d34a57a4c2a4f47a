package io.dunlin.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.PoliciesOfTests;
import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.loan.LoanAtRisk;
import io.dunlin.loan.LoanStatus;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Grace;
import io.dunlin.policy.Policies;
import io.dunlin.policy.PolicyFixtures;
import io.dunlin.policy.Ranking;
import io.dunlin.policy.Ranking.Timed;
import io.dunlin.vocabulary.ActionOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final CaseFacts CONTACTED = new CaseFacts(TODAY.minusDays(1));
    private static final Policies USUAL = policies(Ranking.USUAL);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.99, 0",
        "1, 11",
        "9.99, 19",
        "10, 21",
        "12345, 51",
        "99999, 59",
        "100000, 61",
        "999999999, 99",
        "1000000000, 99",
        "1000000000000, 99"
    })
    void theSumGivesTenPointsADigitPlusTheLeadingDigit(BigDecimal amount, int points) {
        assertThat(AmountPoints.of(amount)).isEqualTo(points);
    }

    @Test
    void pointsNeverFallWhenTheSumGrows() {
        int before = 0;
        for (BigDecimal amount = BigDecimal.ZERO;
                amount.compareTo(new BigDecimal("20000000000")) < 0;
                amount = amount.multiply(new BigDecimal("1.01")).add(BigDecimal.ONE)) {
            int points = AmountPoints.of(amount);
            assertThat(points).isBetween(before, 99);
            before = points;
        }
    }

    @Test
    void thePartsAddUpToThePriority() {
        Priority priority = Priority.of(
                List.of(
                        loan("M1", LoanStatus.ACTIVE, "2026-02-20", "5000.00", "USD"),
                        loan("M3", LoanStatus.ACTIVE, "2026-01-01", "7345.00", "USD"),
                        loan("GRACE", LoanStatus.ACTIVE, "2026-03-13", "900.00", "EUR")),
                CaseFacts.NONE,
                USUAL,
                TODAY);
        assertThat(priority.points()).isEqualTo(381);
        assertThat(priority.parts())
                .extracting(PriorityPart::reason)
                .containsExactly(
                        "M3, 72 days past due: 300",
                        "USD 12345.00 outstanding: 51",
                        "Nobody has spoken with the borrower in this case: 30");
    }

    @Test
    void whatIsStoredIsReadBackAndExplainedAnew() {
        List<LoanAtRisk> loans = List.of(loan("M3", LoanStatus.ACTIVE, "2026-01-01", "12345.00", "USD"));
        Priority before = Priority.of(loans, CaseFacts.NONE, USUAL, TODAY.minusDays(1));
        assertThat(before.stored()).isEqualTo("STAGE:300 AMOUNT:51 NEVER_CONTACTED:30");
        Priority now = Priority.of(loans, CONTACTED, USUAL, TODAY);
        assertThat(StoredParts.explained(before.stored(), now))
                .extracting(PriorityPart::reason)
                .containsExactly(
                        "M3, 72 days past due: 300", "USD 12345.00 outstanding: 51", "It has counted until now: 30");
        assertThat(StoredParts.explained("", now)).isEmpty();
        assertThat(StoredParts.unranked(before).stream()
                        .mapToInt(PriorityPart::points)
                        .sum())
                .isEqualTo(351);
    }

    @Test
    void aLoanThatIsChargedOffCountsByWhatIsOwedAndOneThatIsNotOwedDoesNot() {
        Priority priority = Priority.of(
                List.of(
                        loan("CHARGED_OFF", LoanStatus.CHARGED_OFF, "2025-01-01", "7345.00", "USD"),
                        loan("CURRENT", LoanStatus.SETTLED, null, "500.00", "USD"),
                        loan("CURRENT", LoanStatus.CANCELLED, null, "500.00", "USD")),
                CONTACTED,
                USUAL,
                TODAY);
        assertThat(priority.points()).isEqualTo(47);
        assertThat(priority.parts()).extracting(PriorityPart::code).containsExactly(PriorityCode.AMOUNT);
    }

    @Test
    void everyRungOutweighsAnySum() {
        LoanAtRisk low = loan("M1", LoanStatus.ACTIVE, "2026-03-01", "99999999999.00", "USD");
        LoanAtRisk high = loan("M2", LoanStatus.ACTIVE, "2026-02-01", "0.01", "USD");
        assertThat(Priority.of(List.of(high), CONTACTED, USUAL, TODAY).points())
                .isGreaterThan(
                        Priority.of(List.of(low), CONTACTED, USUAL, TODAY).points());
    }

    /** The last three days before the next stage: the days 3, 2 and 1 before it. */
    @ParameterizedTest
    @CsvSource({"30, 0, 27", "4, 0, 1", "3, 40,", "2, 40,", "1, 40,"})
    void theLastDaysBeforeTheNextStageCount(int daysAhead, int points, Integer beginsIn) {
        LoanAtRisk worst = inM2(TODAY.plusDays(daysAhead), DateRanges.NONE);
        LoanAtRisk other = loan("M1", LoanStatus.ACTIVE, "2026-02-12", "100.00", "USD");
        Priority priority = Priority.of(List.of(other, worst), CONTACTED, USUAL, TODAY);
        assertThat(points(priority, PriorityCode.STAGE_CHANGES_SOON)).isEqualTo(points);
        assertThat(priority.rankOn()).isEqualTo(beginsIn == null ? null : TODAY.plusDays(beginsIn));
    }

    @Test
    void daysOnWhichTheLoanIsFrozenPutTheNextStageOff() {
        DateRange frozen = new DateRange(TODAY, TODAY.plusDays(9));
        Priority priority =
                Priority.of(List.of(inM2(TODAY.plusDays(2), DateRanges.of(List.of(frozen)))), CONTACTED, USUAL, TODAY);
        assertThat(points(priority, PriorityCode.STAGE_CHANGES_SOON)).isZero();
        assertThat(priority.rankOn()).isEqualTo(TODAY.plusDays(9));
    }

    @ParameterizedTest
    @CsvSource({"29, 0, 1", "30, 25,", "31, 25,", "0, 0, 30"})
    void aConversationThatIsLongAgoCountsFromItsDayOn(int daysAgo, int points, Integer beginsIn) {
        Policies policies = policies(new Ranking(100, 30, new Timed(25, 30), new Timed(0, 3)));
        List<LoanAtRisk> loans = List.of(loan("M7", LoanStatus.ACTIVE, "2025-01-01", "100.00", "USD"));
        Priority priority = Priority.of(loans, new CaseFacts(TODAY.minusDays(daysAgo)), policies, TODAY);
        assertThat(points(priority, PriorityCode.NO_RECENT_CONTACT)).isEqualTo(points);
        assertThat(points(priority, PriorityCode.NEVER_CONTACTED)).isZero();
        assertThat(priority.rankOn()).isEqualTo(beginsIn == null ? null : TODAY.plusDays(beginsIn));
    }

    @Test
    void theDatabaseKnowsTheSameConversations() {
        ActionOutcome.CONVERSATIONS.forEach(
                outcome -> assertThat(LastContacts.OF_CASE).contains("'" + outcome + "'"));
        assertThat(LastContacts.OF_CASE.split("'[A-Z_]+'", -1)).hasSize(ActionOutcome.CONVERSATIONS.size() + 2);
    }

    @Test
    void partsWithoutPointsAreNotShownAndNeverBegin() {
        Policies policies = policies(new Ranking(100, 0, new Timed(0, 30), new Timed(0, 3)));
        List<LoanAtRisk> loans = List.of(inM2(TODAY.plusDays(1), DateRanges.NONE));
        for (CaseFacts facts : List.of(CaseFacts.NONE, CONTACTED, new CaseFacts(TODAY.minusDays(99)))) {
            Priority priority = Priority.of(loans, facts, policies, TODAY);
            assertThat(priority.parts())
                    .extracting(PriorityPart::code)
                    .containsExactly(PriorityCode.STAGE, PriorityCode.AMOUNT);
            assertThat(priority.rankOn()).isNull();
        }
    }

    @Test
    void anotherPolicyRanksFromItsFirstDayOn() {
        LocalDate change = TODAY.plusDays(2);
        Policies policies = new Policies(List.of(
                policy(1, LocalDate.of(2020, 1, 1), Ranking.USUAL),
                policy(2, change, new Ranking(200, 30, new Timed(0, 30), new Timed(40, 3)))));
        List<LoanAtRisk> loans = List.of(loan("M2", LoanStatus.ACTIVE, "2026-02-10", "100.00", "USD"));
        Priority before = Priority.of(loans, CONTACTED, policies, TODAY);
        assertThat(points(before, PriorityCode.STAGE)).isEqualTo(200);
        assertThat(points(before, PriorityCode.STAGE_CHANGES_SOON)).isZero();
        assertThat(before.rankOn()).isEqualTo(change);
        assertThat(points(Priority.of(loans, CONTACTED, policies, change), PriorityCode.STAGE))
                .isEqualTo(400);
    }

    private static int points(Priority priority, PriorityCode code) {
        return priority.parts().stream()
                .filter(part -> part.code() == code)
                .mapToInt(PriorityPart::points)
                .sum();
    }

    private static Policies policies(Ranking ranking) {
        return new Policies(List.of(policy(1, LocalDate.of(2020, 1, 1), ranking)));
    }

    private static CollectionsPolicy policy(int version, LocalDate from, Ranking ranking) {
        return PolicyFixtures.policy(
                version,
                from,
                PoliciesOfTests.LADDER,
                new Grace(0),
                PolicyFixtures.charges(),
                PolicyFixtures.DEFAULT_ORDER,
                ranking);
    }

    private static LoanAtRisk loan(String stage, LoanStatus status, String unmet, String amount, String currency) {
        LocalDate due = unmet == null ? null : LocalDate.parse(unmet);
        return loan(
                stage, status, due, DateRanges.NONE, Money.of(new BigDecimal(amount), Currency.getInstance(currency)));
    }

    /** A loan that reaches M3, which begins with the 61st day, on the day, if no day is frozen. */
    private static LoanAtRisk inM2(LocalDate nextStageOn, DateRanges frozen) {
        Money owed = Money.of(new BigDecimal("100.00"), Currency.getInstance("USD"));
        return loan("M2", LoanStatus.ACTIVE, nextStageOn.minusDays(61), frozen, owed);
    }

    private static LoanAtRisk loan(
            String stage, LoanStatus status, LocalDate unmet, DateRanges frozen, Money outstanding) {
        return new LoanAtRisk(UUID.randomUUID(), new UUID(0, 1), status, stage, unmet, 0, frozen, outstanding);
    }
}
