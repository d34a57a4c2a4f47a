package io.dunlin.compliance;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.testing.GraphQl;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks for permits and redeems them, over HTTP only. */
final class Permits {

    private static final String ACTION = "id breaches { id ruleId severity status sentence citation action { id } }"
            + " decision { id verdict permitUse at requestedBy packVersions reasons { ruleId } case { id }"
            + " permission { missing } }";

    private Permits() {}

    /** Asks for a call to the borrower to collect, now, with more or other fields. */
    static JsonPath ask(Desk desk, Map<String, ?> more) {
        return ask(Map.of("proposal", now(desk, more)));
    }

    static JsonPath ask(Map<String, ?> input) {
        return GraphQl.mutate(
                "contactPermit",
                "ContactPermitInput",
                "permit { id expiresAt permission { verdict } } permission { %s }".formatted(Desk.PERMISSION),
                input);
    }

    static Map<String, Object> now(Desk desk, Map<String, ?> more) {
        Map<String, Object> proposal = desk.proposal(more);
        if (!more.containsKey("at")) {
            proposal.remove("at");
        }
        return proposal;
    }

    static String given(Desk desk, Map<String, ?> more) {
        return CaseFlow.done(ask(desk, more)).getString("permit.id");
    }

    static JsonPath release(String permit) {
        return GraphQl.mutate(
                "contactPermitRelease", "ContactPermitReleaseInput", "released", Map.of("permitId", permit));
    }

    /** Logs a call to the borrower to collect, just now, with more or other fields. */
    static JsonPath log(Desk desk, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(CaseFlow.call(desk.caseId(), "NO_ANSWER"));
        input.put("contactPointId", desk.phone());
        input.put("participants", List.of(desk.collector()));
        input.putAll(more);
        return GraphQl.mutate("caseLogAction", "CaseLogActionInput", "action { %s }".formatted(ACTION), input);
    }

    /** What a permit had to do with a call that was logged. */
    static String use(JsonPath logged) {
        return CaseFlow.done(logged).getString("action.decision.permitUse");
    }
}
