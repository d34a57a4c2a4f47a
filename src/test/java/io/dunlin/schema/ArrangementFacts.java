package io.dunlin.schema;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Agrees on everything that can be agreed on, with every input field. */
final class ArrangementFacts {

    private final String run;
    private final BiFunction<String, Map<String, ?>, JsonPath> mutate;

    ArrangementFacts(String run, BiFunction<String, Map<String, ?>, JsonPath> mutate) {
        this.run = run;
        this.mutate = mutate;
    }

    static Map<String, Object> terms(String dueOn) {
        return new HashMap<>(
                Map.of("currency", "USD", "installments", List.of(Map.of("dueOn", dueOn, "amount", "10.00"))));
    }

    /** A promise in a contact, one that is made by itself, and one that is cancelled. */
    void promises(String caseId, String loan, LocalDate today, BiFunction<String, Map<String, ?>, JsonPath> ask) {
        String dueOn = today.plusDays(2).toString();
        Map<String, Object> call = new HashMap<>(Map.of("caseId", caseId, "channel", "CALL", "purpose", "COLLECT"));
        call.putAll(Map.of("party", "BORROWER", "outcome", "PROMISE_TO_PAY", "performedAt", "2024-06-03T15:30:00Z"));
        JsonPath late = mutate.apply("caseLogAction", call);
        call.put("promise", terms(dueOn));
        mutate.apply("caseLogAction", call);
        Map<String, Object> terms = terms(dueOn);
        terms.put("loanIds", List.of(loan));
        JsonPath made = mutate.apply(
                "promiseMake", Map.of("caseId", caseId, "terms", terms, "actionId", late.getString("action.id")));
        Map<String, Object> part = new HashMap<>(Map.of("loanId", loan, "reference", "promised", "amount", "1.00"));
        part.putAll(Map.of("currency", "USD", "effectiveOn", today.toString()));
        mutate.apply("paymentRecord", part);
        Map<String, Object> where =
                new HashMap<>(Map.of("caseId", caseId, "status", List.of("OPEN"), "madeBy", "tester"));
        where.putAll(Map.of("dueFrom", dueOn, "dueThrough", dueOn));
        ask.apply("promises", Map.of("first", 1, "where", where, "orderBy", "MADE"));
        ask.apply(
                "promises",
                Map.of(
                        "first",
                        1,
                        "where",
                        Map.of("team", List.of(run), "agency", List.of(run)),
                        "orderBy",
                        "AMOUNT_DESC"));
        mutate.apply(
                "promiseCancel",
                Map.of("promiseId", made.getString("promise.id"), "reason", "test", "expectedVersion", 0));
        mutate.apply("promiseMake", Map.of("caseId", caseId, "terms", terms(dueOn)));
    }
}
