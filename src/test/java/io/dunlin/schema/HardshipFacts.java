package io.dunlin.schema;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.dunlin.vocabulary.DelinquencyReason;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Declares hardships with every input field, decides about one that somebody else declared, and ends them. */
final class HardshipFacts {

    static final String INCOME = "7351.29";

    private final BiFunction<String, Map<String, ?>, JsonPath> mutate;
    private final BiFunction<String, Map<String, ?>, JsonPath> ask;

    HardshipFacts(
            BiFunction<String, Map<String, ?>, JsonPath> mutate, BiFunction<String, Map<String, ?>, JsonPath> ask) {
        this.mutate = mutate;
        this.ask = ask;
    }

    void hardships(String borrower, LocalDate today) {
        Map<String, Object> declared =
                new HashMap<>(Map.of("borrowerId", borrower, "reason", DelinquencyReason.ILLNESS, "note", "test"));
        declared.putAll(Map.of("monthlyIncome", INCOME, "monthlyExpenses", "100.00", "currency", "USD"));
        declared.put("expectedThrough", today.plusDays(9));
        String own = mutate.apply("hardshipDeclare", declared).getString("hardship.id");
        mutate.apply("hardshipEnd", Map.of("hardshipId", own, "reason", "test", "expectedVersion", 0));
        String other = GraphQl.ask(
                        Tokens.staff("somebody else"),
                        "mutation($id: ID!) { it: hardshipDeclare(input: {borrowerId: $id, reason: DISASTER}) { hardship { id } } }",
                        Map.of("id", borrower))
                .getString("it.hardship.id");
        Map<String, Object> decided =
                new HashMap<>(Map.of("hardshipId", other, "decision", "GRANTED", "reason", "test"));
        decided.putAll(Map.of("reviewOn", today.plusDays(9), "expectedVersion", 0));
        mutate.apply("hardshipDecide", decided);
        Map<String, Object> where = Map.of(
                "borrowerId", borrower, "status", List.of("GRANTED", "ENDED"), "reviewThrough", today.plusDays(99));
        ask.apply("hardshipCases", Map.of("first", 1, "where", where));
    }
}
