package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collector works with the documents of docs/desk.md, and with as few of them as the page says. */
@QuarkusTest
class DeskPageHttpTest {

    private static final Pattern DOCUMENT =
            Pattern.compile("```graphql\n((?:query|mutation) (\\w+).*?)```", Pattern.DOTALL);

    private Desk desk;
    private Map<String, String> documents;
    private int requests;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.atAnyHour();
        documents = DOCUMENT.matcher(Files.readString(Path.of("docs", "desk.md")))
                .results()
                .collect(Collectors.toMap(document -> document.group(2), document -> document.group(1)));
        requests = 0;
    }

    @Test
    void aCallTakesThreeRequests() {
        JsonPath screen = send("CaseScreen", Map.of("case", desk.caseId())).setRootPath("data.collectionCase");
        assertThat(screen.getBoolean("contactability.now")).isTrue();
        String number = screen.getString("borrower.contactPoints.find { it.channel == 'PHONE' }.id");
        assertThat(screen.getString("borrower.contactPoints.find { it.channel == 'PHONE' }.value"))
                .contains("****");
        JsonPath dialled = dial("Dial", number);
        Map<String, Object> promised = result(number, dialled.getString("permit.id"), "CALL_BACK_AGREED");
        String tomorrow = desk.at(1, "12:00");
        promised.put("callBackAt", tomorrow);
        JsonPath logged =
                CaseFlow.done(send("Result", Map.of("result", promised)).setRootPath("data.caseLogAction"));
        assertThat(logged.getList("effects.kind")).containsExactly("CALL_BACK_PLANNED");
        assertThat(logged.getString("case.callBacks[0].at")).isEqualTo(tomorrow);
        assertThat(requests).isEqualTo(3);
        redeemed(dialled);
    }

    @Test
    void aDialThatNobodyAnswersTakesTwo() {
        JsonPath dialled = dial("DialNext", desk.phone());
        assertThat(dialled.getString("permit.case.borrower.name")).isEqualTo("Desk Person");
        assertThat(dialled.getList("permit.case.loans")).hasSize(2);
        Map<String, Object> nobody = result(desk.phone(), dialled.getString("permit.id"), "NO_ANSWER");
        CaseFlow.done(send("Result", Map.of("result", nobody)).setRootPath("data.caseLogAction"));
        assertThat(requests).isEqualTo(2);
        redeemed(dialled);
    }

    private JsonPath dial(String document, String number) {
        Map<String, Object> call =
                Map.of("proposal", Permits.now(desk, Map.of("contactPointId", number)), "reveal", List.of(number));
        JsonPath dialled = CaseFlow.done(send(document, Map.of("call", call)).setRootPath("data.contactPermit"));
        assertThat(dialled.getString("permit.revealed[0].value")).matches("\\+1202[0-9]{7}");
        return dialled;
    }

    private Map<String, Object> result(String number, String permit, String outcome) {
        Map<String, Object> result = new HashMap<>(CaseFlow.call(desk.caseId(), outcome));
        result.putAll(Map.of(
                "contactPointId",
                number,
                "permitId",
                permit,
                "performedAt",
                Instant.now().toString()));
        return result;
    }

    private static void redeemed(JsonPath dialled) {
        assertThat(GraphQl.ask(
                                "query($id: ID!) { node(id: $id) { ... on ContactPermit { status } } }",
                                Map.of("id", dialled.getString("permit.id")))
                        .getString("node.status"))
                .isEqualTo("REDEEMED");
    }

    private JsonPath send(String document, Map<String, ?> variables) {
        requests++;
        return GraphQl.ask(Tokens.of(desk.collector(), "COLLECTOR"), documents.get(document), variables);
    }
}
