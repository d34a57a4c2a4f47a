package io.dunlin.people.borrower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.UserErrors;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ConditionsHttpTest {

    private static final String CONDITION = "id kind from through evidence detail";

    private String borrower;

    @BeforeEach
    void register() {
        borrower = GraphQl.mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of(
                                "number",
                                "B-" + UUID.randomUUID(),
                                "name",
                                "Ann Lee",
                                "country",
                                "US",
                                "timeZone",
                                "UTC"))
                .getString("borrower.id");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsRecordedAndShown(BorrowerConditionKind kind) {
        Map<String, Object> input = of(kind.name());
        input.put("through", "2026-06-30");
        input.put("evidence", "letter");
        input.put("detail", "18:00-21:29");
        JsonPath recorded = record(input);
        assertThat(UserErrors.of(recorded)).isEmpty();
        assertThat(shown()).containsExactly(recorded.getMap("condition"));
        assertThat(shown().get(0))
                .containsEntry("kind", kind.name())
                .containsEntry("from", "2026-06-01")
                .containsEntry("through", "2026-06-30")
                .containsEntry("evidence", "letter")
                .containsEntry("detail", "18:00-21:29");
    }

    @Test
    void aStateWithoutAnEndGetsOneByTheSameKindWithTheSameFirstDay() {
        record(of("VULNERABLE"));
        record(of("BEREAVEMENT"));
        Map<String, Object> ended = of("VULNERABLE");
        ended.put("through", "2026-06-20");
        record(ended);
        Map<String, Object> again = of("VULNERABLE");
        again.put("from", "2026-07-01");
        record(again);
        assertThat(shown().stream().map(it -> it.get("kind") + " " + it.get("from") + " " + it.get("through")))
                .containsExactly(
                        "BEREAVEMENT 2026-06-01 null",
                        "VULNERABLE 2026-06-01 2026-06-20",
                        "VULNERABLE 2026-07-01 null");
    }

    @Test
    void aKeyIsGoodOnce() {
        Map<String, Object> input = of("DECEASED");
        input.put("idempotencyKey", borrower);
        String id = record(input).getString("condition.id");
        assertThat(record(input).getString("condition.id")).isEqualTo(id);
        input.put("evidence", "other");
        assertThat(UserErrors.of(record(input))).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
        assertThat(shown()).hasSize(1);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("borrowerId", "QgAAAAAAAAAAAAAAAAAAAAA", "NOT_FOUND input.borrowerId"),
                arguments("from", "1899-12-31", "OUT_OF_RANGE input.from"),
                arguments("through", "2026-05-31", "OUT_OF_RANGE input.through"),
                arguments("through", "3000-01-01", "OUT_OF_RANGE input.through"),
                arguments("evidence", "", "OUT_OF_RANGE input.evidence"),
                arguments("detail", "", "OUT_OF_RANGE input.detail"),
                arguments("detail", "a\nb", "INVALID input.detail"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aStateWithABadFieldIsRefused(String field, String value, String error) {
        refused("VULNERABLE", field, value, error);
    }

    @Test
    void timesThatWereAgreedToHaveToBeTold() {
        refused("AGREED_TO_TIME", "detail", null, "REQUIRED input.detail");
        for (String times : List.of("evenings", "18:00", "18:00-24:00", "6:00-7:00")) {
            refused("AGREED_TO_TIME", "detail", times, "INVALID input.detail");
        }
    }

    private void refused(String kind, String field, String value, String error) {
        Map<String, Object> input = of(kind);
        input.put(field, value);
        JsonPath refused = record(input);
        assertThat(UserErrors.of(refused)).containsExactly(error);
        assertThat(refused.<Object>get("condition")).isNull();
        assertThat(shown()).isEmpty();
    }

    private Map<String, Object> of(String kind) {
        return new HashMap<>(Map.of("borrowerId", borrower, "kind", kind, "from", "2026-06-01"));
    }

    private List<Map<String, Object>> shown() {
        return GraphQl.ask(
                        "query($id: ID!) { borrower(id: $id) { conditions { %s } } }".formatted(CONDITION),
                        Map.of("id", borrower))
                .getList("borrower.conditions");
    }

    private static JsonPath record(Map<String, Object> input) {
        return GraphQl.mutate(
                "borrowerConditionRecord", "BorrowerConditionInput", "condition { %s }".formatted(CONDITION), input);
    }
}
