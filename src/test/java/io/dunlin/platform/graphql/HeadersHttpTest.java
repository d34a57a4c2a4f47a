package io.dunlin.platform.graphql;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told about the answers. */
@QuarkusTest
class HeadersHttpTest {

    private static final String EXPLORER = "/q/graphql-ui/";

    @ParameterizedTest
    @ValueSource(
            strings = {"/graphql", "/graphql/schema.graphql", "/portfolio/imports", "/portfolio/imports/x", "/nowhere"})
    void answersAreNotKeptAndAreNoPages(String path) {
        assertAnswer(given().get(path));
        assertAnswer(given().contentType("application/json")
                .body("{\"query\":\"{ businessDate }\"}")
                .post(path));
    }

    @Test
    void theExplorerMayLoadWhatItConsistsOfAndNothingElse() {
        Response page = given().get(EXPLORER);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        String policy = page.header("Content-Security-Policy");
        assertThat(Arrays.asList(policy.split("; ")))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'");
        // A script or a handler that stands in the page would need more than that.
        String html = page.asString().replaceAll("(?s)<!--.*?-->", "");
        assertThat(html).doesNotContainPattern("<script[^>]*>\\s*[^<\\s]").doesNotContainPattern("\\son\\w+=");
        Matcher loaded = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(html);
        assertThat(loaded.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(5)
                .noneMatch(file -> file.contains("//"))
                .allSatisfy(file -> assertThat(given().get(EXPLORER + file).statusCode())
                        .as(file)
                        .isEqualTo(200));
    }

    @Test
    void pagesOfOtherOriginsAreNotLetIn() {
        Response response = given().header("Origin", "https://desk.example")
                .contentType("application/json")
                .body("{\"query\":\"{ businessDate }\"}")
                .post("/graphql");
        assertThat(response.header("Access-Control-Allow-Origin")).isNull();
        Response preflight = given().header("Origin", "https://desk.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/graphql");
        assertThat(preflight.headers().asList())
                .noneMatch(header -> header.getName().startsWith("Access-Control-"));
    }

    private static void assertAnswer(Response response) {
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
    }
}
