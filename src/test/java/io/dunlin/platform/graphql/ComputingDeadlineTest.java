package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operation of which the database knows nothing is cut off like any other. */
@QuarkusTest
@TestProfile(ComputingDeadlineTest.InAMillisecond.class)
class ComputingDeadlineTest {

    /** Nothing that takes some thousand fields is through in that time. */
    public static final class InAMillisecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dunlin.graphql.timeout", "1ms");
        }
    }

    private static final String QUOTE =
            "repaymentQuote(input: {principal: \"1000\", currency: \"USD\", annualRate: \"0.1\", termMonths: 600, disbursedOn:"
                    + " \"2026-01-01\"}) { installments { number dueOn total { amount } interest { amount } principal { amount } } }";

    @Test
    void whatIsOnlyComputedIsCutOff() {
        // Whoever sets the time going may come late once.
        await().untilAsserted(() -> {
            JsonPath answer = answer();
            assertThat(answer.<Map<String, ?>>getList("errors"))
                    .containsExactly(Map.of(
                            "message", Deadline.CUT_OFF.getMessage(), "extensions", Map.of("code", "TOO_COMPLEX")));
            assertThat(answer.<Object>get("data")).isNull();
        });
    }

    private static JsonPath answer() {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", "{ a: " + QUOTE + " b: " + QUOTE + "}"))
                .post("/graphql")
                .jsonPath();
    }
}
