package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuardStatementCountHttpTest {

    /** A collector's facts, and ten of the dossier: people, what they owe, how they were reached, what stands against it. */
    static final int JUDGEMENT = 14;

    @Test
    void aJudgementTakesTheSameStatementsHoweverLongTheHistoryIs() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        desk.permission(Map.of());
        List<String> without = Statements.during(() -> desk.permission(Map.of()));
        history(desk, 40);
        List<String> with = Statements.during(() -> desk.permission(Map.of()));
        assertThat(without).hasSize(JUDGEMENT);
        assertThat(with).hasSize(JUDGEMENT);
    }

    @Test
    void aPermitTakesAFewStatementsMore() {
        Desk desk = Desk.atAnyHour();
        Permits.given(desk, Map.of());
        // the collectors, the case's borrower, the lock; the decision, the permit
        assertThat(Statements.during(() -> Permits.given(desk, Map.of()))).hasSize(JUDGEMENT + 5);
    }

    @Test
    void breachesAndDecisionsOfActionsTakeOneStatementForEachLevel() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        history(desk, 3);
        actions(desk);
        List<String> three = Statements.during(() -> actions(desk));
        history(desk, 20);
        List<String> many = Statements.during(() -> actions(desk));
        // the case; its actions; their breaches, and the actions of those; their decisions, and the cases of those
        assertThat(three).hasSize(6);
        assertThat(many).hasSize(6);
    }

    @Test
    void listsOfBreachesAndDecisionsTakeOneStatementForEachLevel() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        history(desk, 20);
        lists(desk, 1);
        for (int first : List.of(2, 20)) {
            assertThat(Statements.during(() -> lists(desk, first))).hasSize(6);
        }
    }

    /** Calls by night, which are breaches. */
    private static void history(Desk desk, int calls) {
        for (int call = 0; call < calls; call++) {
            desk.log(desk.at(-1, "23:00"), "NO_ANSWER", Map.of());
        }
    }

    private static void actions(Desk desk) {
        assertThat(CaseFlow.collectionCase(
                                desk.caseId(),
                                "actions(first: 50) { edges { node { breaches { ruleId action { outcome } }"
                                        + " decision { verdict reasons { ruleId } case { number } } } } }")
                        .getList("actions.edges.node.breaches.ruleId.flatten()"))
                .contains("CN-TIME-01");
    }

    private static void lists(Desk desk, int first) {
        GraphQl.ask(
                ("{ breaches(first: %1$d, where: {caseId: \"%2$s\"}) { totalCount edges { node { action { outcome } } } }"
                                + " complianceDecisions(first: %1$d, where: {caseId: \"%2$s\"}) { totalCount edges { node {"
                                + " case { number } } } } }")
                        .formatted(first, desk.caseId()));
    }
}
