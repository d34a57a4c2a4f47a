package io.dunlin.portfolio.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Sends the mutations of the demo. Each has a key that says what it does to what, so a play that was interrupted goes on
 * where it stopped.
 */
final class DemoDoor {

    /** What may be there already, from a demo of before; and what the hour, or what was played before, does not allow. */
    private static final Set<String> PASSED_OVER =
            Set.of("DUPLICATE", "CONTACT_REFUSED", "OUT_OF_RANGE", "ILLEGAL_STATE", "IDEMPOTENCY_KEY_REUSED");

    private final DemoClient client;
    private final String prefix;
    private final LocalDate today;
    private final Instant now;

    /**
     * @param today the day as of which the demo stands
     * @param prefix goes before all numbers and codes
     */
    DemoDoor(DemoClient client, LocalDate today, Instant now, String prefix) {
        this.client = client;
        this.today = today;
        this.now = now;
        this.prefix = prefix;
    }

    /** The business date as of which the demo stands. */
    LocalDate today() {
        return today;
    }

    /** When the play began. */
    Instant now() {
        return now;
    }

    /** A code of its own. */
    String code(String code) {
        return prefix + code;
    }

    JsonNode ask(String document, Map<String, ?> variables) {
        return client.data(code("developer"), document, variables);
    }

    /**
     * Runs a mutation.
     *
     * @param operation its name, the type of its input and what is asked of its payload: {@code "lenderRegister LenderRegisterInput
     *     lender { id }"}
     * @param what tells it from others of its name
     * @return the payload; without the object when that is there already, or when the hour does not allow it
     * @throws IllegalStateException when it is refused otherwise
     */
    JsonNode run(String user, String operation, String what, Map<String, ?> input) {
        String[] parts = operation.split(" ", 3);
        Map<String, Object> all = new HashMap<>(input);
        all.put("idempotencyKey", prefix + "demo " + parts[0] + " " + what);
        String document = "mutation($input: %s!) { it: %s(input: $input) { %s userErrors { code field message } } }"
                .formatted(parts[1], parts[0], parts.length == 2 ? "" : parts[2]);
        JsonNode payload = client.data(user, document, Map.of("input", all)).get("it");
        JsonNode errors = payload.get("userErrors");
        if (!StreamSupport.stream(errors.spliterator(), false)
                .allMatch(error -> PASSED_OVER.contains(error.get("code").asText()))) {
            throw new IllegalStateException(parts[0] + " of " + what + ": " + errors);
        }
        return payload;
    }

    /** The same as the developer. */
    JsonNode run(String operation, String what, Map<String, ?> input) {
        return run(code("developer"), operation, what, input);
    }
}
