package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.casework.Wishes;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where no rule asks for the time of day, so that it is the same whenever the test runs; the pure part has the times. */
@QuarkusTest
class ContactabilityHttpTest {

    @Test
    void aBorrowerMayBeContactedByTheChannelsOfTheNumbersThatWork() {
        Desk desk = Desk.atAnyHour();
        JsonPath shown = shown(desk);
        assertThat(shown.getBoolean("now")).isTrue();
        assertThat(shown.getList("channels")).containsExactly("CALL", "AI_CALL", "SMS", "EMAIL", "LETTER");
        assertThat(shown.<Object>get("nextAllowedAt")).isNull();
        assertThat(shown.getString("sentence")).startsWith("Allowed");
        setStanding(desk.email(), "INVALID");
        assertThat(shown(desk).getList("channels")).containsExactly("CALL", "AI_CALL", "SMS", "LETTER");
    }

    @Test
    void whoAskedForItIsNotContacted() {
        Desk desk = Desk.atAnyHour();
        CaseFlow.done(Wishes.request(Wishes.of(desk.caseId(), "EVERYTHING", Map.of())));
        JsonPath shown = shown(desk);
        assertThat(shown.getBoolean("now")).isFalse();
        assertThat(shown.getList("channels")).isEmpty();
        assertThat(shown.<Object>get("nextAllowedAt")).isNull();
        assertThat(shown.getString("sentence")).startsWith("Not now: ");
    }

    @Test
    void aUsedUpLimitSaysWhenNext() {
        Desk desk = Desk.atAnyHour();
        // Just now: the borrower's week may have begun after the business date did.
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        for (int call = 0; call < 3; call++) {
            desk.log(now, "RIGHT_PARTY_CONTACT", Map.of());
        }
        JsonPath shown = shown(desk);
        assertThat(shown.getList("channels")).isEmpty();
        assertThat(shown.getString("nextAllowedAt")).isNotNull();
        assertThat(shown.getString("sentence")).contains("Next: ").endsWith("(Australia/Sydney).");
    }

    @Test
    void aClosedCaseSaysSo() {
        JsonPath person = CaseFlow.borrower();
        String loan = CaseFlow.loan(person.getString("borrower.id"), "USD", 1, 40);
        String caseId = CaseFlow.openCase(person.getString("borrower.id"));
        CaseFlow.pay(loan, "100.00");
        assertThat(CaseFlow.collectionCase(caseId, "status contactability { now sentence }")
                        .getMap("contactability"))
                .containsEntry("now", false)
                .containsEntry("sentence", "Not now: the case is closed.");
    }

    @Test
    void aPageTakesTheSameStatementsHoweverManyCasesItHas() {
        for (int i = 0; i < 8; i++) {
            Desk.atAnyHour();
        }
        page(8);
        List<String> two = Statements.during(() -> page(2));
        List<String> eight = Statements.during(() -> page(8));
        // the cases, and twelve of their dossiers
        assertThat(two).hasSize(14);
        assertThat(eight).hasSize(14);
    }

    private static void page(int first) {
        assertThat(GraphQl.ask(
                                "{ workQueue(first: %d) { edges { node { contactability { now channels sentence } } } } }"
                                        .formatted(first))
                        .getList("workQueue.edges"))
                .hasSize(first);
    }

    private static JsonPath shown(Desk desk) {
        return CaseFlow.collectionCase(desk.caseId(), "contactability { now channels nextAllowedAt sentence }")
                .setRootPath("data.it.contactability");
    }

    private static void setStanding(String point, String standing) {
        CaseFlow.done(GraphQl.mutate(
                "contactPointSetStanding",
                "ContactPointSetStandingInput",
                "contactPoint { id }",
                Map.of("contactPointId", point, "standing", standing)));
    }
}
