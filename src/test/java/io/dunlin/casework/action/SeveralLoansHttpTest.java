package io.dunlin.casework.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One contact about several loans counts for each of them, and for no other. */
@QuarkusTest
class SeveralLoansHttpTest {

    /** The limits are of those who collect for others. */
    private String agent;

    private static final String LOANS = "action { id loan { id } loans { id } case { id } } effects { kind }";

    @BeforeEach
    void train() {
        agent = Desk.trained("AGENCY");
    }

    @Test
    void aConversationAboutSomeLoansWaitsForTheseAlone() {
        Desk desk = Desk.in("US", "America/New_York");
        String third = CaseFlow.loan(desk.borrower(), "USD", 3, 40);
        List<String> two = List.of(desk.loans().get(1), desk.loans().get(0));
        JsonPath logged = CaseFlow.done(log(desk, Map.of("loanIds", two, "outcome", "RIGHT_PARTY_CONTACT")));
        assertThat(logged.getList("action.loans.id")).isEqualTo(two);
        assertThat(logged.<Object>get("action.loan")).isNull();
        for (String loan : two) {
            assertThat(against(desk, loan)).contains("US-FREQ-02");
        }
        assertThat(against(desk, third)).doesNotContain("US-FREQ-02");
        JsonPath one = CaseFlow.done(log(desk, Map.of("loanIds", List.of(third), "outcome", "RIGHT_PARTY_CONTACT")));
        assertThat(one.getString("action.loan.id")).isEqualTo(third);
        assertThat(one.getList("action.loans.id")).containsExactly(third);
        assertThat(against(desk, third)).contains("US-FREQ-02");
    }

    @Test
    void sevenCallsAboutTwoLoansLeaveTheThirdItsOwnSeven() {
        Desk desk = Desk.in("US", "America/New_York");
        String third = CaseFlow.loan(desk.borrower(), "USD", 3, 40);
        for (int call = 0; call < 7; call++) {
            CaseFlow.done(log(desk, Map.of("loanIds", desk.loans(), "performedAt", desk.at(-1, "1" + call + ":00"))));
        }
        // A call that became no conversation counts for one of the debts, whatever it was meant to be about.
        assertThat(desk.loans().stream().filter(loan -> against(desk, loan).contains("US-FREQ-01")))
                .hasSize(1);
        assertThat(against(desk, third)).doesNotContain("US-FREQ-01");
    }

    @Test
    void whatAnOutcomeBringsAboutIsOfTheNamedLoans() {
        Desk desk = Desk.in("US", "America/New_York");
        CaseFlow.loan(desk.borrower(), "USD", 3, 40);
        JsonPath disputed = CaseFlow.done(log(desk, Map.of("loanIds", desk.loans(), "outcome", "DISPUTED")));
        assertThat(disputed.getList("effects.kind")).containsExactly("HOLD_PLACED", "HOLD_PLACED");
    }

    @Test
    void aContactOfABorrowerJoinsTheCaseThatHasAllOfThem() {
        Desk desk = Desk.in("US", "America/New_York");
        Map<String, Object> more = new HashMap<>(Map.of("loanIds", desk.loans(), "borrowerId", desk.borrower()));
        more.put("caseId", null);
        assertThat(CaseFlow.done(log(desk, more)).getString("action.case.id")).isEqualTo(desk.caseId());
    }

    @Test
    void whatIsWrongWithThemIsToldAtOnce() {
        Desk desk = Desk.in("US", "America/New_York");
        Desk other = Desk.in("US", "America/New_York");
        String loan = desk.loans().get(0);
        String nothing = NodeId.encode(NodeType.LOAN, UUID.randomUUID());
        assertThat(UserErrors.of(log(
                        desk,
                        Map.of(
                                "loanIds",
                                List.of(loan, other.loans().get(0), loan, nothing),
                                "loanId",
                                loan,
                                "party",
                                "CONTACT"))))
                .containsExactlyInAnyOrder(
                        "INVALID input.loanId",
                        "NOT_FOUND input.loanIds.1",
                        "DUPLICATE input.loanIds.2",
                        "NOT_FOUND input.loanIds.3",
                        "REQUIRED input.contactId");
        assertThat(UserErrors.of(log(desk, Map.of("loanId", other.loans().get(0)))))
                .containsExactly("NOT_FOUND input.loanId");
        Map<String, Object> same = new HashMap<>(Map.of("loanIds", List.of(loan), "loanId", loan));
        assertThat(CaseFlow.done(log(desk, same)).getString("action.loan.id")).isEqualTo(loan);
        same.put("loanIds", List.of());
        assertThat(CaseFlow.done(log(desk, same)).getString("action.loan.id")).isEqualTo(loan);
        assertThat(CaseFlow.done(log(desk, Map.of())).getList("action.loans")).isEmpty();
    }

    private List<String> against(Desk desk, String loan) {
        return desk.against(Map.of("loanIds", List.of(loan), "at", desk.at(0, "12:00"), "collector", agent));
    }

    private JsonPath log(Desk desk, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(CaseFlow.call(desk.caseId(), "NO_ANSWER"));
        input.putAll(Map.of("performedAt", desk.at(-1, "10:00"), "contactPointId", desk.phone()));
        input.put("participants", List.of(agent));
        input.putAll(more);
        return GraphQl.mutate("caseLogAction", "CaseLogActionInput", LOANS, input);
    }
}
