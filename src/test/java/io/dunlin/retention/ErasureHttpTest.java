package io.dunlin.retention;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
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

/** An erasure takes what is personal, for good, and nothing else; and only when nothing stands in its way. */
@QuarkusTest
class ErasureHttpTest {

    private static final String OBSTACLES = "obstacles { id sentence citation through }";

    private final String number = "B-" + UUID.randomUUID();
    private final String document = "ID-" + UUID.randomUUID();
    private String borrower;

    @BeforeEach
    void register() {
        JsonPath person = GraphQl.mutate(
                "borrowerRegister",
                "BorrowerRegisterInput",
                "borrower { id }",
                Map.of(
                        "number",
                        number,
                        "name",
                        "Erica Erased",
                        "nationalId",
                        document,
                        "birthDate",
                        "1980-02-29",
                        "country",
                        "US",
                        "timeZone",
                        "America/Chicago",
                        "contactPoints",
                        List.of(Map.of("channel", "EMAIL", "value", "erica@example.org")),
                        "contacts",
                        List.of(Map.of("name", "Eric Erased", "relationship", "SPOUSE"))));
        assertThat(UserErrors.of(person)).isEmpty();
        borrower = person.getString("borrower.id");
    }

    private JsonPath erase(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("borrowerId", borrower, "number", number, "basis", "REQUEST"));
        input.putAll(more);
        return GraphQl.mutate(
                "borrowerErase", "BorrowerEraseInput", "borrower { name personalData } " + OBSTACLES, input);
    }

    private JsonPath person() {
        return GraphQl.ask(
                        Tokens.of("cy", "COMPLIANCE"),
                        "query($id: ID!) { borrower(id: $id) { number name nationalId birthDate personalData version"
                                + " contactPoints { value } contacts { name }"
                                + " erasureObstacles { id through } legalHolds { id reason liftedAt } } }",
                        Map.of("id", borrower))
                .setRootPath("data.borrower");
    }

    private static int found(Map<String, ?> where) {
        return GraphQl.ask(
                        "query($where: BorrowerWhere) { borrowers(where: $where) { totalCount } }",
                        Map.of("where", where))
                .getInt("borrowers.totalCount");
    }

    @Test
    void whatIsPersonalIsGoneForGood() {
        assertThat(found(Map.of("nationalId", document))).isEqualTo(1);
        assertThat(person().getString("name")).isEqualTo("Erica Erased");
        JsonPath erased = erase(Map.of());
        assertThat(UserErrors.of(erased)).isEmpty();
        assertThat(erased.getMap("borrower")).containsEntry("name", "****").containsEntry("personalData", "ERASED");
        JsonPath after = person();
        assertThat(after.getString("number")).isEqualTo(number);
        assertThat(after.getString("birthDate")).isNull();
        assertThat(after.getInt("version")).isEqualTo(1);
        assertThat(after.getString("contactPoints[0].value")).startsWith("****");
        assertThat(after.getString("contacts[0].name")).startsWith("****");
        assertThat(after.prettify()).doesNotContain("Eric", "erica", document);
        assertThat(found(Map.of("nationalId", document))).isZero();
        assertThat(found(Map.of("number", number))).isEqualTo(1);
        assertThat(after.getList("erasureObstacles.id")).containsExactly("ALREADY_ERASED");
    }

    @Test
    void nothingPersonalIsAddedAfterwards() {
        erase(Map.of());
        assertThat(UserErrors.of(GraphQl.mutate(
                        "borrowerCorrect",
                        "BorrowerCorrectInput",
                        "borrower { id }",
                        Map.of("borrowerId", borrower, "name", "Erica Again"))))
                .containsExactly("ERASED input.name");
        assertThat(UserErrors.of(GraphQl.mutate(
                        "contactPointAdd",
                        "ContactPointAddInput",
                        "contactPoint { id }",
                        Map.of(
                                "ownerId",
                                borrower,
                                "contactPoint",
                                Map.of("channel", "EMAIL", "value", "erica@example.org")))))
                .containsExactly("ERASED input.value");
        JsonPath reveal = GraphQl.mutate(
                "personalDataReveal",
                "PersonalDataRevealInput",
                "fields { value }",
                Map.of("subject", borrower, "fields", List.of("NAME"), "purpose", "AUDIT"));
        assertThat(UserErrors.of(reveal)).containsExactly("ERASED input.subject");
        JsonPath again = erase(Map.of());
        assertThat(UserErrors.of(again)).containsExactly("RETAINED input.borrowerId");
        assertThat(again.getList("obstacles.id")).containsExactly("ALREADY_ERASED");
    }

    @Test
    void noLoanIsBookedAfterwardsNorImported() {
        Map<String, Object> loan = PaidLoan.of(borrower, LocalDate.of(2026, 1, 31));
        erase(Map.of());
        assertThat(UserErrors.of(GraphQl.mutate("loanBook", "LoanBookInput", "loan { id }", loan)))
                .containsExactly("ERASED input.borrowerId");
        JsonPath imported = given().contentType("text/csv; charset=UTF-8")
                .body("record,number,borrowerNumber,principal,currency,annualRate,termMonths,disbursedOn\nloan,I-"
                        + number + "," + number + ",100,USD,0,1,2026-01-31\n")
                .post("/portfolio/imports?fileName=erased.csv")
                .jsonPath();
        assertThat(imported.getInt("rejected")).isEqualTo(1);
        assertThat(given().get(imported.getString("rejections")).asString()).contains("2,borrowerNumber,ERASED,");
    }

    @Test
    void itHasToBeMeant() {
        assertThat(UserErrors.of(erase(Map.of("number", number + "1")))).containsExactly("INVALID input.number");
        assertThat(UserErrors.of(erase(Map.of("number", " ")))).containsExactly("REQUIRED input.number");
        assertThat(UserErrors.of(erase(Map.of("borrowerId", "x")))).containsExactly("NOT_FOUND input.borrowerId");
        assertThat(person().getString("personalData")).isEqualTo("READABLE");
    }

    @Test
    void aRepetitionIsNoSecondErasure() {
        Map<String, String> key = Map.of("idempotencyKey", UUID.randomUUID().toString());
        assertThat(UserErrors.of(erase(key))).isEmpty();
        assertThat(UserErrors.of(erase(key))).isEmpty();
    }

    @Test
    void aLegalHoldKeepsItUntilItIsLifted() {
        JsonPath placed = GraphQl.mutate(
                "legalHoldPlace",
                "LegalHoldPlaceInput",
                "legalHold { id reason placedBy liftedAt }",
                Map.of("borrowerId", borrower, "reason", "Case 12 of the court"));
        assertThat(UserErrors.of(placed)).isEmpty();
        assertThat(placed.getString("legalHold.reason")).isEqualTo("Case 12 of the court");
        JsonPath refused = erase(Map.of());
        assertThat(UserErrors.of(refused)).containsExactly("RETAINED input.borrowerId");
        assertThat(refused.getList("obstacles.id")).containsExactly("LEGAL_HOLD");
        assertThat(person().getList("legalHolds.liftedAt")).containsExactly((Object) null);
        Map<String, Object> lift = Map.of("legalHoldId", placed.getString("legalHold.id"), "reason", "Decided");
        JsonPath lifted =
                GraphQl.mutate("legalHoldLift", "LegalHoldLiftInput", "legalHold { liftReason liftedBy }", lift);
        assertThat(lifted.getMap("legalHold"))
                .containsEntry("liftReason", "Decided")
                .containsEntry("liftedBy", Tokens.USER);
        assertThat(UserErrors.of(GraphQl.mutate("legalHoldLift", "LegalHoldLiftInput", "legalHold { id }", lift)))
                .containsExactly("ILLEGAL_STATE input.legalHoldId");
        assertThat(UserErrors.of(erase(Map.of()))).isEmpty();
    }

    @Test
    void aLoanThatIsOwedKeepsItAndAPaidOneForFiveYears() {
        LocalDate today = LocalDate.parse(GraphQl.ask("{ businessDate }").getString("businessDate"));
        String loan = PaidLoan.book(borrower, today.minusDays(10));
        JsonPath owed = erase(Map.of());
        assertThat(owed.getList("obstacles.id")).containsExactly("LOAN_OWED");
        JsonPath also = erase(Map.of("number", number + "1"));
        assertThat(UserErrors.of(also)).containsExactly("RETAINED input.borrowerId", "INVALID input.number");
        assertThat(also.getList("obstacles.id")).containsExactly("LOAN_OWED");
        assertThat(UserErrors.of(erase(Map.of("number", " "))))
                .containsExactlyInAnyOrder("REQUIRED input.number", "RETAINED input.borrowerId");
        PaidLoan.pay(loan, today);
        JsonPath paid = erase(Map.of());
        assertThat(paid.getList("obstacles.id")).containsExactly("HOUSE-RET-01");
        assertThat(paid.getString("obstacles[0].through"))
                .isEqualTo(today.plusYears(5).toString());
        assertThat(paid.getString("obstacles[0].sentence")).contains("through " + today.plusYears(5));
        assertThat(person().getString("personalData")).isEqualTo("READABLE");
    }
}
