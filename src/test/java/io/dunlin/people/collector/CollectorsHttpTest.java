package io.dunlin.people.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Together;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class CollectorsHttpTest {

    private static final String COLLECTOR = "collector { code name employer actorType active trainedThrough }";

    private final String code = "C-" + UUID.randomUUID();

    @Test
    void aNewCollectorIsActiveAndNotTrained() {
        Map<String, Object> collector = register(with("code", " " + code)).getMap("collector");
        assertThat(collector)
                .containsEntry("code", code)
                .containsEntry("name", "Bo Li")
                .containsEntry("employer", "Acme")
                .containsEntry("actorType", "FIRST_PARTY")
                .containsEntry("active", true)
                .containsEntry("trainedThrough", null);
    }

    @Test
    void aCollectorOfAnAgencyIsOne() {
        assertThat(register(with("actorType", "AGENCY")).getString("collector.actorType"))
                .isEqualTo("AGENCY");
        assertThat(UserErrors.of(register(with("actorType", "SYSTEM"))))
                .containsExactly("DUPLICATE input.code", "INVALID input.actorType");
    }

    @Test
    void aCodeNamesOneCollectorOnlyAndAKeyIsGoodOnce() {
        Map<String, Object> input = with("idempotencyKey", code);
        register(input);
        assertThat(UserErrors.of(register(input))).isEmpty();
        assertThat(UserErrors.of(register(with("name", "Other")))).containsExactly("DUPLICATE input.code");
    }

    @Test
    void trainedThroughIsTheLastDayOfAllTrainings() {
        register(with("code", code));
        LocalDate today = today();
        assertThat(trained(today.minusDays(30), today.plusDays(335))).isEqualTo(today.plusDays(335));
        assertThat(trained(today.minusDays(400), today.minusDays(35))).isEqualTo(today.plusDays(335));
        assertThat(trained(today, today)).isEqualTo(today.plusDays(335));
        assertThat(trained(today, today.plusDays(365))).isEqualTo(today.plusDays(365));
    }

    @Test
    void aTrainingIsRepeatedWithItsKey() {
        register(with("code", code));
        Map<String, Object> input = training("idempotencyKey", code);
        train(input);
        assertThat(UserErrors.of(train(input))).isEmpty();
        input.put("course", "Another");
        assertThat(UserErrors.of(train(input))).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    static Stream<Arguments> badTrainings() {
        return Stream.of(
                arguments("collectorCode", "nobody", "NOT_FOUND input.collectorCode"),
                arguments("collectorCode", "", "NOT_FOUND input.collectorCode"),
                arguments("passedOn", "1969-12-31", "OUT_OF_RANGE input.passedOn"),
                arguments("passedOn", "2998-12-31", "OUT_OF_RANGE input.passedOn"),
                arguments("validThrough", "2025-12-31", "OUT_OF_RANGE input.validThrough"),
                arguments("validThrough", "3000-01-01", "OUT_OF_RANGE input.validThrough"));
    }

    @ParameterizedTest
    @MethodSource("badTrainings")
    void aTrainingWithABadFieldIsRefused(String field, String value, String error) {
        register(with("code", code));
        Map<String, Object> input = training("validThrough", "2998-12-31");
        input.put(field, value);
        JsonPath refused = train(input);
        assertThat(UserErrors.of(refused)).containsExactly(error);
        assertThat(refused.<Object>get("collector")).isNull();
    }

    @RepeatedTest(3)
    void ofRegistrationsWithOneCodeAtOnceAllButOneAreDuplicates() throws Exception {
        assertThat(Together.times(4, () -> UserErrors.of(register(with("code", code)))).stream()
                        .filter(errors -> !errors.isEmpty()))
                .hasSize(3)
                .allMatch(errors -> errors.equals(List.of("DUPLICATE input.code")));
    }

    private LocalDate trained(LocalDate passedOn, LocalDate validThrough) {
        Map<String, Object> input = training("passedOn", passedOn.toString());
        input.put("validThrough", validThrough.toString());
        return LocalDate.parse(train(input).getString("collector.trainedThrough"));
    }

    private static LocalDate today() {
        return LocalDate.parse(GraphQl.ask("{ businessDate }").getString("businessDate"));
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> input = new HashMap<>(Map.of("code", code, "name", "Bo Li", "employer", "Acme"));
        input.put(field, value);
        return input;
    }

    private Map<String, Object> training(String field, String value) {
        Map<String, Object> input = new HashMap<>(
                Map.of("collectorCode", code, "course", "Law", "passedOn", "2026-01-01", "validThrough", "2026-12-31"));
        input.put(field, value);
        return input;
    }

    private static JsonPath register(Map<String, Object> input) {
        return GraphQl.mutate("collectorRegister", "CollectorRegisterInput", COLLECTOR, input);
    }

    private static JsonPath train(Map<String, Object> input) {
        return GraphQl.mutate("collectorTrainingRecord", "CollectorTrainingInput", COLLECTOR, input);
    }
}
