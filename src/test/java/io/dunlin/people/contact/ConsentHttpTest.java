package io.dunlin.people.contact;

import static io.dunlin.people.contact.People.contact;
import static io.dunlin.people.contact.People.minimal;
import static io.dunlin.people.contact.People.newNumber;
import static io.dunlin.people.contact.People.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Together;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ConsentHttpTest {

    private String contact;

    @BeforeEach
    void register() {
        contact = People.register(with(minimal(newNumber()), "contacts", List.of(contact("Bob", List.of()))))
                .getString("borrower.contacts[0].id");
    }

    @Test
    void theLatestWordCountsByWhenItWasSaid() {
        assertThat(consent()).isEqualTo("NOT_ASKED 0");
        say("NOTIFIED", "2026-03-01T10:00:00Z");
        assertThat(consent()).isEqualTo("NOTIFIED 1");
        say("AGREED", "2026-03-02T10:00:00Z");
        assertThat(consent()).isEqualTo("AGREED 2");
        say("NOTIFIED", "2026-02-01T10:00:00Z");
        assertThat(consent()).isEqualTo("AGREED 2");
    }

    @Test
    void aRefusalIsPermanentWheneverItWas() {
        say("AGREED", "2026-03-02T10:00:00Z");
        say("REFUSED", "2026-03-01T10:00:00Z");
        assertThat(consent()).isEqualTo("REFUSED 2");
        for (String back : List.of("NOTIFIED", "AGREED")) {
            for (String at : List.of("2026-01-01T00:00:00Z", "2026-03-03T10:00:00Z")) {
                JsonPath refused = record(of(back, at));
                assertThat(UserErrors.of(refused)).containsExactly("ILLEGAL_STATE input.consent");
                assertThat(refused.<Object>get("contact")).isNull();
            }
        }
        say("REFUSED", "2026-04-01T10:00:00Z");
        assertThat(consent()).isEqualTo("REFUSED 2");
    }

    @Test
    void aKeyIsGoodOnce() {
        Map<String, Object> input = of("AGREED", "2026-03-02T10:00:00Z");
        input.put("idempotencyKey", contact);
        record(input);
        assertThat(UserErrors.of(record(input))).isEmpty();
        input.put("evidence", "recording");
        assertThat(UserErrors.of(record(input))).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("contactId", "SwAAAAAAAAAAAAAAAAAAAAA", "NOT_FOUND input.contactId"),
                arguments("consent", "NOT_ASKED", "INVALID input.consent"),
                arguments("at", "1969-12-31T23:59:59Z", "OUT_OF_RANGE input.at"),
                arguments("at", "2999-01-01T00:00:00Z", "OUT_OF_RANGE input.at"),
                arguments("evidence", "", "OUT_OF_RANGE input.evidence"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadFieldIsRefused(String field, String value, String error) {
        Map<String, Object> input = of("AGREED", "2026-03-02T10:00:00Z");
        input.put(field, value);
        assertThat(UserErrors.of(record(input))).containsExactly(error);
        assertThat(consent()).isEqualTo("NOT_ASKED 0");
    }

    @Test
    void clocksMayDifferByFiveMinutes() {
        assertThat(UserErrors.of(
                        record(of("AGREED", Instant.now().plusSeconds(240).toString()))))
                .isEmpty();
        assertThat(UserErrors.of(
                        record(of("AGREED", Instant.now().plusSeconds(400).toString()))))
                .containsExactly("OUT_OF_RANGE input.at");
    }

    @RepeatedTest(3)
    void whoRefusesAndAgreesAtOnceHasRefused() throws Exception {
        List<String> words = List.of("AGREED", "REFUSED", "NOTIFIED", "AGREED");
        AtomicInteger next = new AtomicInteger();
        Together.times(4, () -> record(of(words.get(next.getAndIncrement()), "2026-03-02T10:00:00Z")));
        assertThat(consent()).startsWith("REFUSED");
    }

    private void say(String consent, String at) {
        JsonPath said = record(of(consent, at));
        assertThat(UserErrors.of(said)).isEmpty();
        assertThat(said.getString("contact.id")).isEqualTo(contact);
    }

    private Map<String, Object> of(String consent, String at) {
        return new HashMap<>(Map.of("contactId", contact, "consent", consent, "at", at));
    }

    private String consent() {
        JsonPath it = GraphQl.ask(
                "query($id: ID!) { it: node(id: $id) { ... on Contact { consent version } } }", Map.of("id", contact));
        return it.getString("it.consent") + " " + it.getInt("it.version");
    }

    private static JsonPath record(Map<String, Object> input) {
        return GraphQl.mutate(
                "contactConsentRecord", "ContactConsentRecordInput", "contact { id consent version }", input);
    }
}
