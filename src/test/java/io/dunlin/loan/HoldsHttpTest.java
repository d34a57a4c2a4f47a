package io.dunlin.loan;

import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.errors;
import static io.dunlin.loan.Lending.everythingOf;
import static io.dunlin.loan.Lending.hold;
import static io.dunlin.loan.Lending.lift;
import static io.dunlin.loan.Lending.loan;
import static io.dunlin.loan.Lending.place;
import static io.dunlin.loan.Lending.terms;
import static io.dunlin.loan.Lending.today;
import static io.dunlin.loan.Lending.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HoldsHttpTest {

    private static final String FIGURES = "delinquency { stage { code } pastDueDays delinquentDays pastDue { amount }"
            + " explanation { pausedDays holds { id } sentence } }";

    private LocalDate today;
    private LocalDate firstDue;
    private String loan;

    /** Forty days past due, in M2, with a penalty of a tenth of a per cent a day. */
    @BeforeEach
    void book() {
        today = today();
        firstDue = today.minusDays(40);
        Map<String, Object> terms = new HashMap<>(terms(borrower(), today.minusDays(60)));
        terms.putAll(Map.of("firstDueOn", firstDue.toString(), "penaltyRate", "0.365"));
        loan = booked(terms);
    }

    private void assertPaused(int days, String stage) {
        JsonPath now = loan(loan, FIGURES);
        assertThat(now.getInt("delinquency.explanation.pausedDays")).isEqualTo(days);
        assertThat(now.getInt("delinquency.delinquentDays")).isEqualTo(40 - days);
        assertThat(now.getInt("delinquency.pastDueDays")).isEqualTo(40);
        assertThat(now.getString("delinquency.stage.code")).isEqualTo(stage);
    }

    @Test
    void aHoldInThePastPausesItsDaysBothBoundsIncluded() {
        JsonPath answer = place(hold(loan, "DISASTER", today.minusDays(20), today.minusDays(9)));
        assertThat(errors(answer)).isEmpty();
        assertThat(answer.getMap("hold"))
                .containsEntry("freezesDelinquency", true)
                .containsEntry("freezesCharges", false)
                .containsEntry("freezesContact", true)
                .containsEntry("liftedOn", null);
        assertThat(answer.getString("hold.placedBy")).isNotBlank();
        assertPaused(12, "M1");
        JsonPath now = loan(loan, FIGURES + " transitions { edges { node { to { code } on cause } } }");
        assertThat(now.getList("delinquency.explanation.holds.id")).containsExactly(answer.getString("hold.id"));
        assertThat(now.getList("transitions.edges.node.to.code")).containsExactly("M1");
    }

    @Test
    void aSecondBreathingSpaceWithinAYearIsWarnedOf() {
        String british = booked(terms(borrower("GB", "Europe/London"), today.minusDays(500)));
        LocalDate first = today.minusDays(450);
        LocalDate last = first.plusDays(59);
        assertThat(moratorium(british, "BREATHING_SPACE", first, null).getList("warnings"))
                .isEmpty();
        assertThat(place(hold(british, "DISPUTE", last.plusDays(1), null)).getList("warnings"))
                .isEmpty();
        JsonPath second = moratorium(british, "BREATHING_SPACE", last.plusMonths(12), last.plusMonths(12));
        assertThat(second.getList("warnings")).hasSize(1);
        assertThat(second.getString("hold.id")).isNotNull();
        assertThat(moratorium(british, "BREATHING_SPACE", last.plusMonths(24).plusDays(1), last.plusMonths(25))
                        .getList("warnings"))
                .isEmpty();
        assertThat(moratorium(loan, "BREATHING_SPACE", today.minusDays(50), today.minusDays(40))
                        .getList("warnings"))
                .isEmpty();
        assertThat(moratorium(loan, "BREATHING_SPACE", today.minusDays(30), today.minusDays(20))
                        .getList("warnings"))
                .as("elsewhere there is no such law")
                .isEmpty();
    }

    private static JsonPath moratorium(String of, String which, LocalDate from, LocalDate through) {
        JsonPath placed = place(with(hold(of, "MORATORIUM", from, through), "moratorium", which));
        assertThat(errors(placed)).isEmpty();
        return placed;
    }

    /** 1200 pounds by a year of 360 days, 1.20 a day: the first period has the 1st of November through the 30th of December. */
    @Test
    void aBreathingSpaceFreezesSixtyDaysOfInterestFeesPenaltiesAndContact() {
        LocalDate disbursedOn = LocalDate.of(today.getYear() - 2, 10, 31);
        Map<String, Object> terms = new HashMap<>(terms(borrower("GB", "Europe/London"), disbursedOn));
        terms.putAll(Map.of("annualRate", "0.36", "repaymentMode", "INTEREST_ONLY", "dayCount", "ACTUAL_360"));
        terms.putAll(
                Map.of("termMonths", 2, "firstDueOn", disbursedOn.plusDays(80).toString()));
        String british = booked(terms);
        LocalDate first = LocalDate.of(disbursedOn.getYear(), 11, 1);
        LocalDate sixtieth = LocalDate.of(disbursedOn.getYear(), 12, 30);
        Map<String, Object> sixtyOne =
                with(hold(british, "MORATORIUM", first, sixtieth.plusDays(1)), "moratorium", "BREATHING_SPACE");
        assertThat(errors(place(sixtyOne))).containsExactly("OUT_OF_RANGE input.through");
        JsonPath placed = moratorium(british, "BREATHING_SPACE", first, null);
        assertThat(placed.getMap("hold"))
                .containsEntry("through", sixtieth.toString())
                .containsEntry("freezesInterest", true)
                .containsEntry("freezesCharges", true)
                .containsEntry("freezesContact", true)
                .containsEntry("moratorium", "BREATHING_SPACE");
        String interest =
                "installments { due { interest { amount } } } payoff(on: \"%s\") { interestEarned { amount } }";
        JsonPath on = loan(british, interest.formatted(sixtieth));
        assertThat(on.getString("installments[0].due.interest.amount")).isEqualTo("24.00");
        assertThat(on.getString("payoff.interestEarned.amount")).isEqualTo("0.00");
        assertThat(loan(british, interest.formatted(sixtieth.plusDays(1))).getString("payoff.interestEarned.amount"))
                .isEqualTo("1.20");
    }

    @Test
    void aMentalHealthCrisisHasNoEndAndGoesOnForThirtyDaysOnceItIsLifted() {
        String british = booked(terms(borrower("GB", "Europe/London"), today.minusDays(100)));
        Map<String, Object> ended =
                with(hold(british, "MORATORIUM", today.minusDays(50), today), "moratorium", "MENTAL_HEALTH_CRISIS");
        assertThat(errors(place(ended))).containsExactly("OUT_OF_RANGE input.through");
        JsonPath placed = moratorium(british, "MENTAL_HEALTH_CRISIS", today.minusDays(50), null);
        assertThat(placed.getMap("hold")).containsEntry("through", null).containsEntry("freezesInterest", true);
        String id = placed.getString("hold.id");
        LocalDate treated = today.minusDays(20);
        JsonPath lifted = lift(Map.of("holdId", id, "on", treated.toString(), "reason", "Treatment ended"));
        assertThat(lifted.getString("hold.liftedOn"))
                .isEqualTo(treated.plusDays(30).toString());
        assertThat(moratorium(british, "MENTAL_HEALTH_CRISIS", treated.plusDays(30), null)
                        .getList("warnings"))
                .as("it may come again")
                .isEmpty();
    }

    @Test
    void elsewhereWhatIsLeftOutIsTheTermsOfTheHouse() {
        for (String which : List.of("BREATHING_SPACE", "MENTAL_HEALTH_CRISIS", "OTHER")) {
            String elsewhere = booked(terms(borrower(), today.minusDays(60)));
            assertThat(moratorium(elsewhere, which, today, today.plusDays(100)).getMap("hold"))
                    .containsEntry("freezesDelinquency", true)
                    .containsEntry("freezesCharges", false)
                    .containsEntry("freezesInterest", false)
                    .containsEntry("freezesContact", true)
                    .containsEntry("moratorium", which);
        }
        assertThat(errors(place(with(hold(loan, "DISPUTE", today, null), "moratorium", "OTHER"))))
                .containsExactly("INVALID input.moratorium");
        assertThat(place(hold(loan, "MORATORIUM", today, null)).getString("hold.moratorium"))
                .isEqualTo("OTHER");
    }

    @Test
    void aHoldOfTheFutureChangesWhatIsToCome() {
        JsonPath before = loan(loan, "delinquency { nextStageOn }");
        JsonPath answer = place(hold(loan, "HARDSHIP", today.plusDays(2), today.plusDays(6)));
        assertPaused(0, "M2");
        assertThat(answer.getString("loan.delinquency.nextStageOn"))
                .isEqualTo(LocalDate.parse(before.getString("delinquency.nextStageOn"))
                        .plusDays(5)
                        .toString());
        JsonPath then =
                loan(loan, "delinquencyAt(asOf: \"%s\") { delinquentDays pastDueDays }".formatted(today.plusDays(4)));
        assertThat(then.getInt("delinquencyAt.delinquentDays")).isEqualTo(41);
        assertThat(then.getInt("delinquencyAt.pastDueDays")).isEqualTo(44);
    }

    @Test
    void anOpenEndedHoldLastsUntilItIsLifted() {
        JsonPath placed = place(hold(loan, "DISPUTE", today.minusDays(9), null));
        assertPaused(10, "M1");
        assertThat(placed.getString("loan.delinquency.nextStageOn")).isNull();
        JsonPath lifted = lift(Map.of(
                "holdId", placed.getString("hold.id"), "on", today.minusDays(4).toString(), "reason", "Resolved"));
        assertThat(errors(lifted)).isEmpty();
        assertThat(lifted.getString("hold.liftedOn"))
                .isEqualTo(today.minusDays(4).toString());
        assertPaused(5, "M2");
    }

    @Test
    void aHoldLiftedOnItsFirstDayCoversNothing() {
        JsonPath placed = place(hold(loan, "DISPUTE", today.minusDays(9), today.minusDays(2)));
        lift(Map.of(
                "holdId", placed.getString("hold.id"), "on", today.minusDays(9).toString(), "reason", "Error"));
        assertPaused(0, "M2");
        assertThat(errors(place(hold(loan, "DISPUTE", today.minusDays(9), today.minusDays(2)))))
                .isEmpty();
        assertPaused(8, "M2");
    }

    @Test
    void holdsOfSeveralKindsCountEachDayOnce() {
        place(hold(loan, "DISPUTE", today.minusDays(9), today));
        place(hold(loan, "DISASTER", today.minusDays(14), today.minusDays(5)));
        assertPaused(15, "M1");
    }

    @Test
    void aHoldThatFreezesChargesStopsThePenaltyAndNotTheDays() {
        Map<String, Object> input = new HashMap<>(hold(loan, "BANKRUPTCY", firstDue, null));
        input.putAll(Map.of("freezesDelinquency", false, "freezesCharges", true, "freezesContact", false));
        place(input);
        assertPaused(0, "M2");
        assertThat(loan(loan, "pastDue { penalty { amount } }").getString("pastDue.penalty.amount"))
                .isEqualTo("0.00");
    }

    @Test
    void holdsOfOneKindMayTouchButNotOverlap() {
        place(hold(loan, "DISPUTE", today.minusDays(9), today.minusDays(5)));
        assertThat(errors(place(hold(loan, "DISPUTE", today.minusDays(4), today.minusDays(3)))))
                .isEmpty();
        assertThat(errors(place(hold(loan, "DISPUTE", today.minusDays(12), today.minusDays(10)))))
                .isEmpty();
        Map<String, Object> before = everythingOf(loan);
        for (LocalDate[] days : new LocalDate[][] {
            {today.minusDays(5), today.minusDays(5)},
            {today.minusDays(3), null},
            {today.minusDays(20), today.minusDays(12)},
            {today.minusDays(30), today.plusDays(30)}
        }) {
            assertThat(errors(place(hold(loan, "DISPUTE", days[0], days[1]))))
                    .containsExactly("ILLEGAL_STATE input.from");
        }
        assertThat(everythingOf(loan)).isEqualTo(before);
        assertThat(errors(place(hold(loan, "FRAUD", today.minusDays(9), today.minusDays(5)))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "loanId, malformed, NOT_FOUND",
        "loanId, #borrower, NOT_FOUND",
        "loanId, #unknown, NOT_FOUND",
        "from, #disbursed-1, OUT_OF_RANGE",
        "through, #disbursed-1, OUT_OF_RANGE",
        "through, #today-1, OUT_OF_RANGE",
        "through, 3000-01-01, OUT_OF_RANGE",
        "through, +999999999-12-31, OUT_OF_RANGE",
        "reason, '', REQUIRED",
        "reason, #blank, REQUIRED",
        "reason, #x501, OUT_OF_RANGE",
        "reason, #control, INVALID",
        "authority, '', OUT_OF_RANGE",
        "authority, #x201, OUT_OF_RANGE",
        "authority, #nul, INVALID",
        "idempotencyKey, #x201, OUT_OF_RANGE"
    })
    void aWrongHoldIsRefusedAndNothingIsWritten(String field, String cell, String code) {
        Object value = Wrong.value(
                cell, NodeType.LOAN, Map.of("borrower", borrower(), "today", today, "disbursed", today.minusDays(60)));
        Map<String, Object> before = everythingOf(loan);
        JsonPath answer = place(with(hold(loan, "DISPUTE", today, null), field, value));
        Wrong.assertRefused(answer, code, field, value);
        assertThat(answer.getMap("hold")).isNull();
        assertThat(everythingOf(loan)).isEqualTo(before);
    }

    @Test
    void bothBoundsOfEveryIntervalAreGood() {
        Map<String, Object> longest =
                new HashMap<>(hold(loan, "OTHER", today.minusDays(60), LocalDate.of(2999, 12, 31)));
        longest.putAll(Map.of("reason", "r".repeat(500), "authority", "a".repeat(200)));
        assertThat(errors(place(longest))).isEmpty();
        assertThat(errors(place(hold(loan, "DECEASED", LocalDate.of(2999, 12, 31), null))))
                .isEmpty();
        assertThat(errors(place(hold(loan, "FRAUD", LocalDate.of(3000, 1, 1), null))))
                .containsExactly("OUT_OF_RANGE input.from");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "holdId, malformed, NOT_FOUND",
        "holdId, #loan, NOT_FOUND",
        "holdId, #unknown, NOT_FOUND",
        "on, #from-1, OUT_OF_RANGE",
        "on, #through+1, OUT_OF_RANGE",
        "on, +999999999-12-31, OUT_OF_RANGE",
        "reason, #blank, REQUIRED",
        "reason, #x501, OUT_OF_RANGE",
        "reason, #nul, INVALID"
    })
    void aWrongLiftIsRefusedAndNothingIsWritten(String field, String cell, String code) {
        LocalDate from = today.minusDays(9);
        String hold = place(hold(loan, "DISPUTE", from, today.minusDays(2))).getString("hold.id");
        Object value = Wrong.value(
                cell, NodeType.LOAN_HOLD, Map.of("loan", loan, "from", from, "through", today.minusDays(2)));
        Map<String, Object> before = everythingOf(loan);
        JsonPath answer = lift(with(Map.of("holdId", hold, "on", from.toString(), "reason", "Resolved"), field, value));
        Wrong.assertRefused(answer, code, field, value);
        assertThat(everythingOf(loan)).isEqualTo(before);
    }

    @Test
    void aHoldIsLiftedOnceAndNotInTheFuture() {
        String hold = place(hold(loan, "DISPUTE", today, null)).getString("hold.id");
        Map<String, Object> input = Map.of("holdId", hold, "on", today.toString(), "reason", "Resolved");
        assertThat(errors(lift(with(input, "on", today.plusDays(1).toString()))))
                .containsExactly("OUT_OF_RANGE input.on");
        assertThat(errors(lift(input))).isEmpty();
        Map<String, Object> before = everythingOf(loan);
        assertThat(errors(lift(input))).containsExactly("ILLEGAL_STATE input.holdId");
        assertThat(everythingOf(loan)).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Map<String, Object> wrong = hold(loan, "DISPUTE", LocalDate.of(3000, 1, 1), today);
        assertThat(errors(place(with(wrong, "reason", " "))))
                .containsExactlyInAnyOrder(
                        "OUT_OF_RANGE input.from", "OUT_OF_RANGE input.through", "REQUIRED input.reason");
        String hold = place(hold(loan, "DISPUTE", today, null)).getString("hold.id");
        Map<String, Object> lift = Map.of("holdId", hold, "on", today.toString(), "reason", "Resolved");
        assertThat(errors(lift(lift))).isEmpty();
        Map<String, Object> again = with(lift, "on", today.plusDays(1).toString());
        assertThat(errors(lift(with(again, "reason", ""))))
                .containsExactlyInAnyOrder(
                        "ILLEGAL_STATE input.holdId", "OUT_OF_RANGE input.on", "REQUIRED input.reason");
    }

    @Test
    void theLastDayOfAHoldIsGoodForLiftingIt() {
        String hold = place(hold(loan, "DISPUTE", today.minusDays(9), today.minusDays(2)))
                .getString("hold.id");
        assertThat(errors(lift(Map.of("holdId", hold, "on", today.minusDays(2).toString(), "reason", "Resolved"))))
                .isEmpty();
        assertPaused(7, "M2");
    }
}
