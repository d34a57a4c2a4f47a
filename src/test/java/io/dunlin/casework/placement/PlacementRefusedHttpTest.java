package io.dunlin.casework.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.people.agency.Agencies;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may not be placed, and with whom nothing may be placed. */
@QuarkusTest
class PlacementRefusedHttpTest {

    private static final String DECEASED = "The borrower has died.";
    private static final String ATTORNEY = "An attorney represents the borrower.";
    private static final String VULNERABLE = "The borrower needs special care.";
    private static final String DISPUTE = "A loan of the case is disputed.";
    private static final String MORATORIUM = "A moratorium holds a loan of the case.";
    private static final String REVIEW = "The agency has passed no review within the last year.";

    private LocalDate today;
    private final String agency = "agency-" + UUID.randomUUID();
    private String borrower;
    private String loan;
    private String caseId;

    @BeforeEach
    void open() {
        today = CaseFlow.today();
        borrower = CaseFlow.borrower().getString("borrower.id");
        loan = CaseFlow.loan(borrower, "USD", 2, 40);
        caseId = CaseFlow.openCase(borrower);
    }

    private JsonPath place(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("caseId", caseId, "agency", agency));
        input.putAll(more);
        return GraphQl.mutate("casePlace", "CasePlaceInput", "case { placements { recallOn } }", input);
    }

    /** Nothing is placed, for these reasons of the case. */
    private void refused(String... sentences) {
        JsonPath answer = place(Map.of());
        assertThat(UserErrors.of(answer)).containsOnly("ILLEGAL_STATE input.caseId");
        assertThat(answer.getList("userErrors.message")).containsExactly((Object[]) sentences);
        assertThat(CaseFlow.collectionCase(caseId, "placements { id }").getList("placements"))
                .isEmpty();
    }

    private void accepted() {
        assertThat(UserErrors.of(place(Map.of()))).isEmpty();
    }

    private void condition(String kind, LocalDate from, LocalDate through) {
        Map<String, Object> input =
                new HashMap<>(Map.of("borrowerId", borrower, "kind", kind, "from", from.toString()));
        input.put("through", through == null ? null : through.toString());
        CaseFlow.done(GraphQl.mutate("borrowerConditionRecord", "BorrowerConditionInput", "condition { id }", input));
    }

    private String hold(String kind, LocalDate from, LocalDate through) {
        Map<String, Object> input =
                new HashMap<>(Map.of("loanId", loan, "kind", kind, "reason", "test", "from", from.toString()));
        input.put("through", through == null ? null : through.toString());
        input.putAll(Map.of("freezesDelinquency", false, "freezesContact", false));
        return CaseFlow.done(GraphQl.mutate("loanHoldPlace", "LoanHoldPlaceInput", "hold { id }", input))
                .getString("hold.id");
    }

    @ParameterizedTest
    @CsvSource({
        "DECEASED, The borrower has died.",
        "REPRESENTED_BY_ATTORNEY, An attorney represents the borrower.",
        "VULNERABLE, The borrower needs special care."
    })
    void aBorrowerWhoIsToBeSparedIsNot(String kind, String sentence) {
        Agencies.registered(agency);
        condition(kind, today, today);
        refused(sentence);
    }

    @ParameterizedTest
    @CsvSource({"DECEASED", "REPRESENTED_BY_ATTORNEY", "VULNERABLE"})
    void whatWasOrWillBeOrIsCorrectedDoesNotCount(String kind) {
        Agencies.registered(agency);
        condition(kind, today.minusDays(9), today.minusDays(1));
        condition(kind, today.plusDays(1), null);
        condition(kind, today.minusDays(5), null);
        condition(kind, today.minusDays(5), today.minusDays(4));
        accepted();
    }

    @ParameterizedTest
    @CsvSource({"BEREAVEMENT", "INCAPACITATED", "EMPLOYER_FORBIDS", "UNREACHABLE_PROVEN"})
    void otherConditionsDoNotSpeakAgainstIt(String kind) {
        Agencies.registered(agency);
        condition(kind, today, null);
        accepted();
    }

    @ParameterizedTest
    @CsvSource({
        "DECEASED, The borrower has died.",
        "DISPUTE, A loan of the case is disputed.",
        "MORATORIUM, A moratorium holds a loan of the case."
    })
    void aLoanThatIsHeldForTheBorrowerIsNot(String kind, String sentence) {
        Agencies.registered(agency);
        String held = hold(kind, today, today);
        refused(sentence);
        CaseFlow.done(GraphQl.mutate(
                "loanHoldLift",
                "LoanHoldLiftInput",
                "hold { id }",
                Map.of("holdId", held, "on", today.toString(), "reason", "test")));
        hold(kind, today.minusDays(5), today.minusDays(1));
        hold(kind, today.plusDays(1), null);
        accepted();
    }

    @ParameterizedTest
    @CsvSource({"HARDSHIP", "COMPLAINT", "DISASTER", "OTHER"})
    void otherHoldsDoNotSpeakAgainstIt(String kind) {
        Agencies.registered(agency);
        hold(kind, today, null);
        accepted();
    }

    @Test
    void allReasonsAreToldAtOnce() {
        Agencies.registered(agency);
        hold("DISPUTE", today, null);
        condition("VULNERABLE", today, null);
        refused(VULNERABLE, DISPUTE);
        hold("MORATORIUM", today, null);
        condition("DECEASED", today, null);
        condition("REPRESENTED_BY_ATTORNEY", today, null);
        refused(DECEASED, ATTORNEY, VULNERABLE, DISPUTE, MORATORIUM);
        JsonPath answer = place(Map.of("agency", "nobody", "recallOn", today.toString()));
        assertThat(UserErrors.of(answer))
                .containsOnlyOnce("NOT_FOUND input.agency", "OUT_OF_RANGE input.recallOn")
                .hasSize(7);
    }

    @Test
    void aClosedCaseIsNotAndItsBorrowerIsToldOf() {
        Agencies.registered(agency);
        condition("DECEASED", today, null);
        CaseFlow.pay(loan, "200.00");
        refused("The case is closed.", DECEASED);
    }

    private void refusedAtAgency(String sentence) {
        JsonPath answer = place(Map.of());
        assertThat(UserErrors.of(answer)).containsExactly("ILLEGAL_STATE input.agency");
        assertThat(answer.getString("userErrors[0].message")).isEqualTo(sentence);
    }

    @Test
    void nothingIsPlacedWithWhomNobodyKnows() {
        assertThat(UserErrors.of(place(Map.of()))).containsExactly("NOT_FOUND input.agency");
        Agencies.registered(agency);
        assertThat(UserErrors.of(place(Map.of("agency", agency.toUpperCase(java.util.Locale.ROOT)))))
                .containsExactly("NOT_FOUND input.agency");
    }

    @Test
    void nothingIsPlacedWithAnAgencyThatIsSuspendedOrEnded() {
        Agencies.registered(agency);
        CaseFlow.done(Agencies.decided("agencySuspend", agency));
        refusedAtAgency("The agency is suspended.");
        CaseFlow.done(Agencies.decided("agencyResume", agency));
        accepted();
        CaseFlow.done(Agencies.decided("agencyEnd", agency));
        refusedAtAgency("The work with the agency has ended.");
    }

    @Test
    void nothingIsPlacedAfterTheContract() {
        Agencies.registered(agency, Map.of("contractThrough", today.minusDays(1).toString()));
        refusedAtAgency("The contract with the agency has ended.");
        CaseFlow.done(GraphQl.mutate(
                "agencyCorrect",
                "AgencyCorrectInput",
                "agency { id }",
                Map.of("code", agency, "contractThrough", today.toString())));
        accepted();
    }

    @Test
    void nothingIsPlacedWithAnAgencyThatWasNotReviewedWithinAYear() {
        CaseFlow.done(GraphQl.mutate(
                "agencyRegister",
                "AgencyRegisterInput",
                "agency { id }",
                Map.of("code", agency, "name", "Acme", "countries", List.of("US"))));
        refusedAtAgency(REVIEW);
        reviewed(today, false);
        refusedAtAgency(REVIEW);
        reviewed(today.minusYears(1).minusDays(1), true);
        refusedAtAgency(REVIEW);
        reviewed(today.minusYears(1), true);
        accepted();
    }

    private void reviewed(LocalDate on, boolean passed) {
        Map<String, Object> review =
                Map.of("code", agency, "reviewedOn", on.toString(), "passed", passed, "findings", "test");
        CaseFlow.done(GraphQl.mutate("agencyReviewRecord", "AgencyReviewInput", "agency { id }", review));
    }

    @Test
    void theDayOfRecallIsAfterTodayAndWithinFiveYears() {
        Agencies.registered(agency);
        for (LocalDate day : List.of(today, today.plusYears(5).plusDays(1), LocalDate.of(9999, 12, 31))) {
            assertThat(UserErrors.of(place(Map.of("recallOn", day.toString()))))
                    .as(day.toString())
                    .containsExactly("OUT_OF_RANGE input.recallOn");
        }
        for (LocalDate day : List.of(today.plusDays(1), today.plusYears(5))) {
            JsonPath placed = place(Map.of("recallOn", day.toString()));
            assertThat(placed.getString("case.placements[0].recallOn")).isEqualTo(day.toString());
            CaseFlow.done(GraphQl.mutate(
                    "caseRecall", "CaseRecallInput", "case { id }", Map.of("caseId", caseId, "reason", "test")));
        }
    }
}
