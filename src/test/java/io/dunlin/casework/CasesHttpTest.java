package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CasesHttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "QgAAAAAAAAAAAAAAAAAAAAA", "QwAAAAAAAAAAAAAAAAAAAAA"})
    void anIdThatNamesNoCaseFindsNone(String id) {
        assertThat(GraphQl.ask("query($id: ID!) { collectionCase(id: $id) { id } }", Map.of("id", id))
                        .<Object>get("collectionCase"))
                .isNull();
        JsonPath refused =
                GraphQl.mutate("caseAssign", "CaseAssignInput", "case { id }", Map.of("caseId", id, "assignee", "ann"));
        assertThat(refused.<String>getList("userErrors.code")).containsExactly("NOT_FOUND");
        assertThat(refused.<String>getList("userErrors[0].field")).containsExactly("input", "caseId");
    }

    @Test
    void anAssigneeHasOneToAHundredPlainCharacters() {
        for (String wrong : List.of("", "x".repeat(101))) {
            JsonPath refused = GraphQl.mutate(
                    "caseAssign", "CaseAssignInput", "case { id }", Map.of("caseId", "x", "assignee", wrong));
            assertThat(UserErrors.of(refused)).containsExactly("OUT_OF_RANGE input.assignee", "NOT_FOUND input.caseId");
        }
        JsonPath refused = GraphQl.mutate(
                "caseAssign", "CaseAssignInput", "case { id }", Map.of("caseId", "x", "assignee", "a\u0000"));
        assertThat(UserErrors.of(refused)).containsExactly("INVALID input.assignee", "NOT_FOUND input.caseId");
    }

    @Test
    void aCorrectionNeedsAReason() {
        JsonPath refused = GraphQl.mutate(
                "caseCorrectAction",
                "CaseCorrectActionInput",
                "action { id }",
                Map.of("actionId", "x", "outcome", "BUSY", "reason", " "));
        assertThat(UserErrors.of(refused)).containsExactly("NOT_FOUND input.actionId", "REQUIRED input.reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first: 0",
                "first: 101",
                "after: \"\"",
                "after: \"forged\"",
                "where: {pastDueDays: {gte: 2, lte: 1}}",
                "where: {assignee: \"\\u0000\"}"
            })
    void badArgumentsOfListsAreRefused(String arguments) {
        for (String list : List.of("workQueue", "collectionCases")) {
            JsonPath answer = GraphQl.send("{ %s(%s) { edges { cursor } } }".formatted(list, arguments), Map.of())
                    .jsonPath();
            assertThat(answer.<Object>get("data." + list)).isNull();
            assertThat(answer.getList("errors")).hasSize(1);
        }
    }

    @Test
    void noFilterIsRequired() {
        JsonPath type = GraphQl.ask("{ __type(name: \"CaseWhere\") { inputFields { name type { kind } } } }");
        assertThat(type.<String>getList("__type.inputFields.type.kind"))
                .hasSize(6)
                .doesNotContain("NON_NULL");
    }

    @Test
    void listsTakeTheirDefaultsForNulls() {
        JsonPath answer =
                GraphQl.ask("{ a: workQueue(first: null, after: null, where: null) { totalCount edges { cursor } }"
                        + " b: collectionCases { totalCount pageInfo { hasPreviousPage } } }");
        assertThat(answer.getInt("a.totalCount")).isNotNegative();
        assertThat(answer.getBoolean("b.pageInfo.hasPreviousPage")).isFalse();
    }
}
