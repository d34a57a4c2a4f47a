package io.dunlin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WorkQueueHttpTest {

    @BeforeEach
    void register() {
        Staff.known(Staff.CLAIMER);
    }

    private static final String QUERY =
            "query($first: Int, $after: String, $where: CaseWhere, $contactable: Contactable, $orderBy: WorkQueueOrder) {"
                    + " it: workQueue(first: $first, after: $after, where: $where, contactable: $contactable, orderBy: $orderBy) {"
                    + " totalCount edges { cursor node { id } } } }";

    private static Map<String, Object> late(int days) {
        return new HashMap<>(Map.of("where", Map.of("pastDueDays", Map.of("gte", days, "lte", days))));
    }

    @Test
    void whatNobodyHasJudgedYetCountsAsContactable() {
        int days = CaseFlow.daysOfItsOwn();
        String borrower = CaseFlow.borrower().getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 2, days);
        String id = CaseFlow.openCase(borrower);
        for (String order : List.of("PRIORITY", "CONTACTABLE")) {
            Map<String, Object> arguments = late(days);
            arguments.put("orderBy", order);
            assertThat(GraphQl.ask(QUERY, arguments).<String>getList("it.edges.node.id"))
                    .containsExactly(id);
            arguments.put("contactable", "ANY");
            assertThat(GraphQl.ask(QUERY, arguments).<String>getList("it.edges.node.id"))
                    .containsExactly(id);
            arguments.put("contactable", "LATER");
            assertThat(GraphQl.ask(QUERY, arguments).getInt("it.totalCount")).isZero();
        }
    }

    @Test
    void argumentsTakeTheirDefaultsForNulls() {
        int days = CaseFlow.daysOfItsOwn();
        CaseFlow.loan(CaseFlow.borrower().getString("borrower.id"), "USD", 2, days);
        Map<String, Object> arguments = late(days);
        arguments.put("contactable", null);
        arguments.put("orderBy", null);
        assertThat(GraphQl.ask(QUERY, arguments).getList("it.edges")).hasSize(1);
        Map<String, Object> claim = new HashMap<>(arguments);
        claim.remove("orderBy");
        assertThat(Staff.claims("case { assignee }", claim).getString("case.assignee"))
                .isEqualTo(Staff.CLAIMER);
    }

    @Test
    void aCursorIsGoodForItsOrderOnly() {
        int days = CaseFlow.daysOfItsOwn();
        CaseFlow.loan(CaseFlow.borrower().getString("borrower.id"), "USD", 2, days);
        for (String order : List.of("PRIORITY", "CONTACTABLE")) {
            Map<String, Object> arguments = late(days);
            arguments.put("orderBy", order);
            String cursor = GraphQl.ask(QUERY, arguments).getString("it.edges[0].cursor");
            arguments.put("after", cursor);
            assertThat(GraphQl.ask(QUERY, arguments).getList("it.edges")).isEmpty();
            arguments.put("orderBy", order.equals("PRIORITY") ? "CONTACTABLE" : "PRIORITY");
            JsonPath refused = GraphQl.send(QUERY, arguments).jsonPath();
            assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contactable: SOON",
                "orderBy: AGE",
                "orderBy: CONTACTABLE, after: \"forged\"",
                "orderBy: CONTACTABLE, first: 0",
                "orderBy: CONTACTABLE, where: {pastDueDays: {gte: 2, lte: 1}}"
            })
    void badArgumentsAreRefused(String arguments) {
        JsonPath answer = GraphQl.send("{ workQueue(%s) { edges { cursor } } }".formatted(arguments), Map.of())
                .jsonPath();
        assertThat(answer.<Object>get("data.workQueue")).isNull();
        assertThat(answer.getList("errors")).hasSize(1);
    }
}
