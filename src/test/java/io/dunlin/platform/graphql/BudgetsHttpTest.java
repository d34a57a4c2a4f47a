package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever asks too much has to wait. */
@QuarkusTest
@TestProfile(BudgetsHttpTest.Limited.class)
class BudgetsHttpTest {

    private static final String DEAR = "{ borrowers(first: 100) { edges { node { id number name } } } }";

    /** Twenty requests a minute, so one every three seconds, and not many fields. */
    public static final class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dunlin.graphql.max-requests-per-minute", "20",
                    "dunlin.graphql.max-cost-per-minute", "100",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true");
        }
    }

    @Test
    void tooManyRequestsAndThenTooDearOnesAreToldHowLongToWait() {
        int answered = 0;
        Response response = ask("{ __typename }");
        while (response.statusCode() == 200) {
            answered++;
            assertThat(answered).isLessThan(100);
            response = ask("{ __typename }");
        }
        assertThat(answered).isGreaterThanOrEqualTo(20);
        assertThat(refused(response)).isBetween(1, 3);
        await().atMost(Duration.ofSeconds(20)).until(() -> ask(DEAR).statusCode() == 200);
        assertThat(refused(ask("{ __typename }"))).isGreaterThan(60);
    }

    @Test
    void eachAddressWithoutATokenHasABudgetOfItsOwn() {
        int answered = 0;
        while (askFrom("192.0.2.1").statusCode() == 200) {
            answered++;
            assertThat(answered).isLessThan(100);
        }
        assertThat(answered).isGreaterThanOrEqualTo(20);
        assertThat(askFrom("192.0.2.2").statusCode()).isEqualTo(200);
        while (askFrom("2001:db8::1").statusCode() == 200) {
            answered++;
            assertThat(answered).isLessThan(200);
        }
        assertThat(askFrom("2001:db8::ffff:1").statusCode()).isEqualTo(429);
        assertThat(askFrom("2001:db8:0:1::1").statusCode()).isEqualTo(200);
    }

    private static Response askFrom(String address) {
        return RestAssured.given()
                .header("X-Forwarded-For", address)
                .contentType("application/json")
                .body(Map.of("query", "{ __typename }"))
                .post("/graphql");
    }

    private static int refused(Response response) {
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("RATE_LIMITED");
        int seconds = Integer.parseInt(response.header("Retry-After"));
        assertThat(response.jsonPath().getString("errors[0].message"))
                .isEqualTo("Too many requests in a short time; try again in " + seconds + " seconds.");
        return seconds;
    }

    private static Response ask(String document) {
        return GraphQl.send(document, Map.of());
    }
}
