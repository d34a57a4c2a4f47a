package io.dunlin.casework;

import io.dunlin.testing.GraphQl;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;

/** Asks not to be contacted, over HTTP only. */
public final class Wishes {

    private static final String REQUEST =
            "id scope channel dailyFrom dailyThrough written requestedAt source evidence liftedAt"
                    + " contact { id } contactPoint { id }";

    private Wishes() {}

    /** A request that was spoken, with more or other fields. */
    public static Map<String, Object> of(String caseId, String scope, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "caseId",
                caseId,
                "scope",
                scope,
                "written",
                false,
                "requestedAt",
                "2026-03-01T10:00:00Z",
                "source",
                "the borrower, by telephone"));
        input.putAll(more);
        return input;
    }

    public static JsonPath request(Map<String, Object> input) {
        return GraphQl.mutate(
                "doNotContactRequest",
                "DoNotContactInput",
                "doNotContact { %s } case { id }".formatted(REQUEST),
                input);
    }

    public static JsonPath lift(String request, String evidence) {
        return GraphQl.mutate(
                "doNotContactLift",
                "DoNotContactLiftInput",
                "doNotContact { %s }".formatted(REQUEST),
                Map.of("doNotContactId", request, "evidence", evidence));
    }

    public static JsonPath shown(String caseId) {
        return CaseFlow.collectionCase(caseId, "doNotContact { %s }".formatted(REQUEST));
    }
}
