package io.dunlin.people.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Agencies with which tests place cases, over HTTP only. */
public final class Agencies {

    private Agencies() {}

    /** Registers an agency that passed a review today, and gives its code. */
    public static String registered(String code) {
        return registered(code, Map.of());
    }

    /** The same with more or other fields. */
    public static String registered(String code, Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("code", code, "name", "Test Agency", "countries", List.of("US")));
        input.putAll(more);
        done(GraphQl.mutate("agencyRegister", "AgencyRegisterInput", "agency { id }", input));
        String today = GraphQl.ask("{ businessDate }").getString("businessDate");
        done(reviewed(code, today, true));
        return code;
    }

    /** A registered agency of its own. */
    public static String any() {
        return registered("agency-" + UUID.randomUUID());
    }

    static JsonPath reviewed(String code, String on, boolean passed) {
        return GraphQl.mutate(
                "agencyReviewRecord",
                "AgencyReviewInput",
                "agency { version reviewedOn }",
                Map.of("code", code, "reviewedOn", on, "passed", passed, "findings", "Files\nand calls"));
    }

    /** Suspends, resumes or ends an agency, as the name of the mutation says. */
    public static JsonPath decided(String mutation, String code) {
        return GraphQl.mutate(
                mutation, "AgencyDecisionInput", "agency { version status }", Map.of("code", code, "reason", "test"));
    }

    static JsonPath done(JsonPath payload) {
        assertThat(payload.getList("userErrors")).isEmpty();
        return payload;
    }
}
