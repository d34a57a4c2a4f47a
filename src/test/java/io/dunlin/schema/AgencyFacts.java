package io.dunlin.schema;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Two agencies with every input field: one that gets cases, and one with which the work has ended. */
final class AgencyFacts {

    private final String run;
    private final BiFunction<String, Map<String, ?>, JsonPath> mutate;

    AgencyFacts(String run, BiFunction<String, Map<String, ?>, JsonPath> mutate) {
        this.run = run;
        this.mutate = mutate;
    }

    void agencies(LocalDate today) {
        for (String code : List.of(run, run + "-2")) {
            Map<String, Object> agency = new HashMap<>(Map.of(
                    "code",
                    code,
                    "name",
                    "Acme",
                    "countries",
                    List.of("US"),
                    "contractThrough",
                    today.plusYears(1),
                    "commissionRate",
                    "0.25",
                    "postalAddress",
                    "1 Test Street",
                    "telephone",
                    "+12025550100",
                    "email",
                    "desk@example.org"));
            agency.put("actorType", "AGENCY");
            mutate.apply("agencyRegister", agency);
            agency.put("expectedVersion", 0);
            mutate.apply("agencyCorrect", agency);
        }
        mutate.apply(
                "agencyReviewRecord", Map.of("code", run, "reviewedOn", today, "passed", true, "findings", "test"));
        decide("agencySuspend", 2, run);
        decide("agencyResume", 3, run);
        decide("agencyEnd", 1, run + "-2");
    }

    private void decide(String mutation, int version, String code) {
        mutate.apply(mutation, Map.of("code", code, "reason", "test", "expectedVersion", version));
    }
}
