package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Looks at personal data, keeps it and erases it, with every input field. */
final class PrivacyFacts {

    private final String run;
    private final BiFunction<String, Map<String, ?>, JsonPath> mutate;
    private final BiFunction<String, Map<String, ?>, JsonPath> ask;

    /**
     * @param mutate calls a mutation with an input, and gives the payload of one that was accepted
     * @param ask calls an operation with its arguments
     */
    PrivacyFacts(
            String run,
            BiFunction<String, Map<String, ?>, JsonPath> mutate,
            BiFunction<String, Map<String, ?>, JsonPath> ask) {
        this.run = run;
        this.mutate = mutate;
        this.ask = ask;
    }

    /** Personal data looked at, and who has. */
    void looks(String borrower) {
        ask.apply("me", Map.of());
        Map<String, Object> reveal = new HashMap<>(Map.of("subject", borrower, "purpose", "AUDIT", "note", "test"));
        reveal.put("fields", List.of("NAME", "NATIONAL_ID", "BIRTH_DATE"));
        mutate.apply("personalDataReveal", reveal);
        mutate.apply("borrowerExport", Map.of("borrowerId", borrower, "purpose", "SUBJECT_REQUEST", "note", "test"));
        Map<String, Object> said = new HashMap<>(Map.of("subject", borrower, "birthDate", "1980-02-29"));
        said.putAll(Map.of("nationalIdEnds", "TEST-1", "postalCode", "12345"));
        mutate.apply("identityCheck", said);
        ask.apply("personalDataAccesses", Map.of("first", 1, "where", Map.of("purpose", "IDENTIFY")));
        Map<String, Object> where = new HashMap<>(Map.of("borrowerId", borrower, "accessedBy", "tester"));
        where.put("purpose", "AUDIT");
        where.put("from", "2024-01-01T00:00:00Z");
        where.put("through", "2199-01-01T00:00:00Z");
        ask.apply("personalDataAccesses", Map.of("first", 1, "where", where));
    }

    /** A borrower who has paid, kept by a hold and a duty; and one without a loan, erased. */
    void retention(Map<String, Object> loan) {
        String kept = person(run + "-kept");
        loan.putAll(Map.of("number", run + "-kept", "borrowerId", kept, "principal", "100.00", "annualRate", "0"));
        String id = mutate.apply("loanBook", loan).getString("loan.id");
        Map<String, Object> payment =
                new HashMap<>(Map.of("loanId", id, "reference", "all", "effectiveOn", "2024-02-01"));
        payment.putAll(Map.of("amount", "100.00", "currency", "USD"));
        mutate.apply("paymentRecord", payment);
        String hold = mutate.apply("legalHoldPlace", Map.of("borrowerId", kept, "reason", "test"))
                .getString("legalHold.id");
        Map<String, Object> erase =
                new HashMap<>(Map.of("borrowerId", kept, "number", run + "-kept", "basis", "REQUEST"));
        JsonPath refused = ask.apply("borrowerErase", Map.of("input", erase));
        assertThat(refused.getList("obstacles.id")).contains("LEGAL_HOLD", "HOUSE-RET-01");
        ask.apply("borrower", Map.of("id", kept));
        mutate.apply("legalHoldLift", Map.of("legalHoldId", hold, "reason", "test"));
        ask.apply("retentionList", Map.of("first", 1, "where", Map.of("due", false)));
        erase.putAll(Map.of("borrowerId", person(run + "-gone"), "number", run + "-gone"));
        mutate.apply("borrowerErase", erase);
    }

    private String person(String number) {
        Map<String, Object> person = new HashMap<>(Map.of("number", number, "name", "Kept Person", "country", "US"));
        person.put("timeZone", "America/Chicago");
        return mutate.apply("borrowerRegister", person).getString("borrower.id");
    }
}
