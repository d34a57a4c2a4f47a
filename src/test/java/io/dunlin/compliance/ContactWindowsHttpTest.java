package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Statements;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContactWindowsHttpTest {

    private static final String QUERY =
            "query($caseId: ID!, $from: DateTime!, $through: DateTime!, $actorType: ActorType) { it: contactWindows("
                    + "caseId: $caseId, from: $from, through: $through, actorType: $actorType) {"
                    + " from through party channels contact { id name } contactPoint { id value } } }";

    private static Map<String, Object> arguments(Desk desk, String from, String through) {
        return new HashMap<>(Map.of("caseId", desk.caseId(), "from", from, "through", through));
    }

    private static List<Map<String, Object>> windows(Map<String, ?> arguments) {
        return windows(Tokens.staff(), arguments);
    }

    private static List<Map<String, Object>> windows(String token, Map<String, ?> arguments) {
        return GraphQl.ask(token, QUERY, arguments).getList("it");
    }

    private static List<String> texts(List<Map<String, Object>> windows) {
        return windows.stream()
                .map(it -> it.get("party") + " " + it.get("channels") + " " + it.get("from") + " " + it.get("through"))
                .distinct()
                .toList();
    }

    /** The last instant before that time of the borrower's day. */
    private static String before(Desk desk, int days, String time) {
        return Instant.parse(desk.at(days, time)).minusNanos(1000).toString();
    }

    @Test
    void theHoursOfEachDayAreWindowsAndLettersHaveNone() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        List<Map<String, Object>> windows = windows(arguments(desk, desk.at(1, "00:00"), before(desk, 3, "00:00")));
        assertThat(texts(windows))
                .containsExactly(
                        "BORROWER [LETTER] " + desk.at(1, "00:00") + " " + before(desk, 3, "00:00"),
                        "BORROWER [CALL, AI_CALL, SMS] " + desk.at(1, "08:00") + " " + before(desk, 1, "22:00"),
                        "BORROWER [EMAIL] " + desk.at(1, "08:00") + " " + before(desk, 1, "22:00"),
                        "BORROWER [CALL, AI_CALL, SMS] " + desk.at(2, "08:00") + " " + before(desk, 2, "22:00"),
                        "BORROWER [EMAIL] " + desk.at(2, "08:00") + " " + before(desk, 2, "22:00"));
        assertThat(windows.stream()
                        .filter(it -> it.get("channels").toString().contains("CALL"))
                        .map(it -> String.valueOf(((Map<?, ?>) it.get("contactPoint")).get("id"))))
                .containsExactly(desk.phone(), desk.otherPhone(), desk.phone(), desk.otherPhone());
        assertThat(windows).allSatisfy(it -> assertThat(it).containsEntry("contact", null));
    }

    @Test
    void theEndsOfAWindowArePermittedAndWhatLiesBeyondIsNot() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        Map<String, Object> day = windows(arguments(desk, desk.at(1, "00:00"), desk.at(2, "00:00"))).stream()
                .filter(it -> it.get("channels").toString().contains("CALL"))
                .findFirst()
                .orElseThrow();
        Instant from = Instant.parse((String) day.get("from"));
        Instant through = Instant.parse((String) day.get("through"));
        for (Instant within : List.of(from, through)) {
            assertThat(desk.verdict(Map.of("at", within.toString()))).isEqualTo("ALLOWED");
        }
        for (Instant beyond : List.of(from.minusNanos(1000), through.plusNanos(1000))) {
            assertThat(desk.verdict(Map.of("at", beyond.toString()))).isEqualTo("REFUSED");
        }
        String noon = desk.at(1, "12:00");
        assertThat(texts(windows(arguments(desk, noon, noon))))
                .contains("BORROWER [CALL, AI_CALL, SMS] " + noon + " " + noon);
        String closed = desk.at(1, "22:00");
        assertThat(texts(windows(arguments(desk, closed, closed))))
                .containsExactly("BORROWER [LETTER] " + closed + " " + closed);
    }

    @Test
    void aContactIsOpenedByThreeFailedAttempts() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        Map<String, Object> tomorrow = arguments(desk, desk.at(1, "12:00"), desk.at(1, "13:00"));
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(windows(tomorrow)).noneMatch(it -> it.get("party").equals("CONTACT"));
            desk.log(desk.at(-2, "09:0" + attempt), "NO_ANSWER", Map.of());
        }
        Map<String, Object> spouse = windows(tomorrow).stream()
                .filter(it -> it.get("party").equals("CONTACT"))
                .findFirst()
                .orElseThrow();
        assertThat(((Map<?, ?>) spouse.get("contact")).get("id")).isEqualTo(desk.contact());
        assertThat(((Map<?, ?>) spouse.get("contactPoint")).get("id")).isEqualTo(desk.spousePhone());
        assertThat(spouse.get("channels")).hasToString("[CALL, AI_CALL, SMS]");
    }

    @Test
    void whatWasOpenInThePastFollowsFromTheAttemptsUntilThen() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        for (int minute = 0; minute < 3; minute++) {
            desk.log(desk.at(-9, "09:0" + minute), "NO_ANSWER", Map.of());
        }
        for (int minute = 0; minute < 6; minute++) {
            desk.log(desk.at(-2, "09:0" + minute), "RIGHT_PARTY_CONTACT", Map.of());
        }
        List<Map<String, Object>> windows = windows(arguments(desk, desk.at(-8, "12:00"), desk.at(-1, "12:00")));
        assertThat(texts(windows.stream()
                        .filter(it -> it.get("party").equals("CONTACT"))
                        .toList()))
                .first()
                .isEqualTo("CONTACT [CALL, AI_CALL, SMS] " + desk.at(-8, "12:00") + " " + before(desk, -8, "22:00"));
        assertThat(texts(windows))
                .contains("CONTACT [CALL, AI_CALL, SMS] " + desk.at(-2, "08:00") + " " + before(desk, -2, "09:00"))
                .noneMatch(text -> text.startsWith("CONTACT") && text.contains(desk.at(-1, "08:00")));
    }

    @Test
    void whoMakesTheContactMatters() {
        Desk desk = Desk.in("US", "America/New_York");
        CaseFlow.done(GraphQl.mutate(
                "borrowerConditionRecord",
                "BorrowerConditionInput",
                "condition { id }",
                Map.of(
                        "borrowerId",
                        desk.borrower(),
                        "kind",
                        "REPRESENTED_BY_ATTORNEY",
                        "from",
                        CaseFlow.today().minusDays(1).toString())));
        Map<String, Object> noon = arguments(desk, desk.at(1, "12:00"), desk.at(1, "13:00"));
        assertThat(texts(windows(noon))).anySatisfy(text -> assertThat(text).contains("[CALL"));
        String agent = Tokens.of(Desk.trained("AGENCY"), "COLLECTOR");
        assertThat(windows(agent, noon)).isEmpty();
        noon.put("actorType", "AGENCY");
        assertThat(windows(agent, noon)).isEmpty();
        for (String other : List.of("AGENCY", "DEBT_BUYER", "SYSTEM")) {
            noon.put("actorType", other);
            assertThat(GraphQl.send(QUERY, noon).jsonPath().getString("errors[0].message"))
                    .startsWith("actorType: The actor type");
        }
        Map<String, Object> usual = arguments(desk, desk.at(1, "12:00"), desk.at(1, "13:00"));
        usual.put("actorType", null);
        Map<String, Object> named = new HashMap<>(usual);
        named.put("actorType", "FIRST_PARTY");
        assertThat(windows(usual)).isEqualTo(windows(named));
    }

    @Test
    void aMonthTakesTheStatementsOfADay() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        for (int attempt = 0; attempt < 3; attempt++) {
            desk.log(desk.at(-2, "09:0" + attempt), "NO_ANSWER", Map.of());
        }
        Map<String, Object> day = arguments(desk, desk.at(1, "00:00"), desk.at(2, "00:00"));
        Map<String, Object> month = arguments(desk, desk.at(1, "00:00"), desk.at(32, "00:00"));
        windows(day);
        List<String> few = Statements.during(() -> windows(day));
        List<String> many =
                Statements.during(() -> assertThat(windows(month).size()).isGreaterThan(100));
        // thirteen for the dossier, the contacts, the numbers and addresses
        assertThat(many).hasSameSizeAs(few).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:01Z, 2026-03-02T12:00:00Z, through",
        "1969-12-31T23:59:59Z, 1970-01-02T00:00:00Z, from",
        "2026-03-02T12:00:00Z, 2026-04-02T12:00:01Z, through",
        "2126-03-01T12:00:00Z, 2126-03-02T12:00:00Z, through",
    })
    void aBadRangeIsRefusedByTheNameOfTheArgument(String from, String through, String argument) {
        JsonPath answer = GraphQl.send(QUERY, Map.of("caseId", "x", "from", from, "through", through))
                .jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith(argument + ": ");
        assertThat(answer.<Object>get("data")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"x", "QwAAAAAAAAAAAAAAAAAAAAA", "QgAAAAAAAAAAAAAAAAAAAAA"})
    void aCaseThatDoesNotExistIsBadInput(String id) {
        JsonPath answer = GraphQl.send(
                        QUERY, Map.of("caseId", id, "from", "2026-03-02T12:00:00Z", "through", "2026-03-02T12:00:00Z"))
                .jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).isEqualTo("caseId: There is no such object.");
    }
}
