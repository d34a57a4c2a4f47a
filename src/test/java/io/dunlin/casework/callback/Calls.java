package io.dunlin.casework.callback;

import io.dunlin.casework.CaseFlow;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Call-backs over HTTP. */
final class Calls {

    private static final String SELECTION =
            "callBack { id version at agreed status plannedBy note cancelReason case { id } borrower { id }"
                    + " contactPoint { id } } case { id } warnings userErrors { code field message }";

    private Calls() {}

    /**
     * A borrower who is late, where it is daytime.
     *
     * @param days past due
     */
    record Late(String borrower, String caseId, String phone, String spousePhone, String loan) {

        static Late of(int days) {
            JsonPath person = CaseFlow.borrower();
            String borrower = person.getString("borrower.id");
            String loan = CaseFlow.loan(borrower, "USD", 2, days);
            return new Late(
                    borrower,
                    CaseFlow.openCase(borrower),
                    person.getString("borrower.contactPoints[0].id"),
                    person.getString("borrower.contacts[0].contactPoints[0].id"),
                    loan);
        }
    }

    static String in(long minutes) {
        return Instant.now()
                .plus(minutes, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    static JsonPath plan(String token, Map<String, ?> input) {
        return mutate(token, "callBackPlan", "CallBackPlanInput", input);
    }

    static JsonPath plan(Map<String, ?> input) {
        return plan(Tokens.staff(), input);
    }

    /** A call-back of a case that is planned; its id. */
    static String planned(String caseId, String at) {
        return CaseFlow.done(plan(Map.of("caseId", caseId, "at", at))).getString("callBack.id");
    }

    static JsonPath move(Map<String, ?> input) {
        return mutate(Tokens.staff(), "callBackMove", "CallBackMoveInput", input);
    }

    static JsonPath cancel(Map<String, ?> input) {
        return mutate(Tokens.staff(), "callBackCancel", "CallBackCancelInput", input);
    }

    private static JsonPath mutate(String token, String mutation, String type, Map<String, ?> input) {
        return GraphQl.ask(
                        token,
                        "mutation($input: %s!) { it: %s(input: $input) { %s } }".formatted(type, mutation, SELECTION),
                        Map.of("input", input))
                .setRootPath("data.it");
    }

    static String status(String id) {
        return GraphQl.ask("query($id: ID!) { node(id: $id) { ... on CallBack { status } } }", Map.of("id", id))
                .getString("node.status");
    }

    /** The ids of the queue of those who are late for so many days, as somebody sees it. */
    static List<String> queue(String token, int days, String arguments) {
        return GraphQl.ask(
                        token,
                        "query($where: CaseWhere) { workQueue(where: $where%s) { edges { node { id } } } }"
                                .formatted(arguments),
                        Map.of("where", late(days)))
                .getList("workQueue.edges.node.id");
    }

    static Map<String, Object> late(int days) {
        return Map.of("pastDueDays", Map.of("gte", days, "lte", days));
    }

    /** A call to the borrower, that begins at the instant. */
    static Map<String, Object> call(String caseId, Instant at, Map<String, ?> more) {
        Map<String, Object> call = new HashMap<>(CaseFlow.call(caseId, "NO_ANSWER"));
        call.put("performedAt", at.toString());
        call.putAll(more);
        return call;
    }
}
