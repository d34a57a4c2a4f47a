package io.dunlin.platform.graphql;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pages of two origins may send requests, those of others may not. */
@QuarkusTest
@TestProfile(ClosedDoor.class)
class OriginsHttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://desk.example", "https://admin.example"})
    void aPageOfAnAllowedOriginIsAnswered(String origin) {
        assertThat(preflight(origin).header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(preflight(origin).header("Access-Control-Allow-Methods")).contains("POST");
        Response response = post(origin);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(response.jsonPath().getString("data.businessDate")).isNotNull();
        // so that a page can read when to ask again, and is not asked about before each request
        assertThat(response.header("Access-Control-Expose-Headers")).isEqualToIgnoringCase("Retry-After");
        assertThat(preflight(origin).header("Access-Control-Max-Age")).isEqualTo("3600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://desk.example.evil.example", "http://desk.example", "null"})
    void aPageOfAnotherOriginIsRefused(String origin) {
        assertThat(preflight(origin).header("Access-Control-Allow-Origin")).isNull();
        Response response = post(origin);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.header("Access-Control-Allow-Origin")).isNull();
        assertThat(response.asString()).isEmpty();
    }

    @Test
    void whoIsNoBrowserIsAnswered() {
        Response response = given().contentType("application/json")
                .body("{\"query\":\"{ businessDate }\"}")
                .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private static Response preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/graphql");
    }

    private static Response post(String origin) {
        return given().header("Origin", origin)
                .contentType("application/json")
                .body("{\"query\":\"{ businessDate }\"}")
                .post("/graphql");
    }
}
