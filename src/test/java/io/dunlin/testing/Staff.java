package io.dunlin.testing;

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

    private Staff() {}

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
