package io.dunlin.testing;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registers collectors, over HTTP. */
public final class Staff {

    /** What rules ask trainings for. */
    public static final List<String> TOPICS =
            List.of("COLLECTION_LAW", "COMMUNICATION", "INFORMATION_SECURITY", "VULNERABILITY");

    /** Under which name the tests claim cases that do not say another: a collector, unlike who does everything else. */
    public static final String CLAIMER = "claimer";

    private Staff() {}

    /** The answer of a claim of the claimer, who has to be {@link #known}. */
    public static JsonPath claims(String selection, Map<String, ?> input) {
        return GraphQl.ask(
                        Tokens.staff(CLAIMER),
                        "mutation($input: CaseClaimNextInput!) { it: caseClaimNext(input: $input)"
                                + " { %s userErrors { code field message } } }".formatted(selection),
                        Map.of("input", input))
                .setRootPath("data.it");
    }

    /** A collector of the lender who passed all trainings 300 days ago; its code. */
    public static String trained() {
        return trained(code(), Map.of());
    }

    /** The same with more or other fields, under a code. */
    public static String trained(String code, Map<String, ?> more) {
        String registered = registered(code, more);
        TOPICS.forEach(topic -> train(registered, topic, today().minusDays(300), today().plusDays(430)));
        return registered;
    }

    /** A collector without a training; the code. */
    public static String registered(String code, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("code", code, "name", "Desk Collector", "employer", "Lender"));
        input.putAll(more);
        GraphQl.done(GraphQl.mutate("collectorRegister", "CollectorRegisterInput", "collector { code }", input));
        return code;
    }

    /** Sees to it that these are collectors who may work any case of the lender: for tests that work under fixed names. */
    public static void known(String... codes) {
        for (String code : codes) {
            Map<String, Object> input = Map.of("code", code, "name", "Collector " + code, "employer", "Lender");
            List<String> faults = UserErrors.of(
                    GraphQl.mutate("collectorRegister", "CollectorRegisterInput", "collector { code }", input));
            if (faults.isEmpty()) {
                TOPICS.forEach(topic -> train(code, topic, LocalDate.EPOCH, LocalDate.of(2999, 12, 31)));
            } else if (!faults.equals(List.of("DUPLICATE input.code"))) {
                throw new AssertionError(faults);
            }
        }
    }

    /** An agency that takes placements, and its code. */
    public static String agency(String code) {
        List<String> faults = UserErrors.of(GraphQl.mutate(
                "agencyRegister",
                "AgencyRegisterInput",
                "agency { code }",
                Map.of("code", code, "name", "Agency " + code, "countries", List.of("US", "CN"))));
        if (!faults.isEmpty() && !faults.equals(List.of("DUPLICATE input.code"))) {
            throw new AssertionError(faults);
        }
        return code;
    }

    /** Nobody's yet. */
    public static String code() {
        return "COL-" + UUID.randomUUID().toString().substring(0, 13);
    }

    public static void train(String code, String topic, LocalDate passedOn, LocalDate validThrough) {
        GraphQl.done(GraphQl.mutate(
                "collectorTrainingRecord",
                "CollectorTrainingInput",
                "collector { code }",
                Map.of(
                        "collectorCode",
                        code,
                        "course",
                        "Course in " + topic,
                        "topic",
                        topic,
                        "passedOn",
                        passedOn.toString(),
                        "validThrough",
                        validThrough.toString())));
    }

    public static void deactivate(String code) {
        GraphQl.done(GraphQl.mutate(
                "collectorDeactivate",
                "CollectorDecisionInput",
                "collector { code }",
                Map.of("code", code, "reason", "test")));
    }

    private static LocalDate today() {
        return LocalDate.parse(GraphQl.ask("{ businessDate }").getString("businessDate"));
    }
}
