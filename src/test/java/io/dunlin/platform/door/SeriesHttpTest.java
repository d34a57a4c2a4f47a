package io.dunlin.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.Http;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What strangers send makes no series of metrics: they would fill the memory, and put what they like before the operator. */
@QuarkusTest
@Timeout(60)
class SeriesHttpTest {

    private static final int JUNK = 150;

    @Test
    void whatIsAskedForMakesNoNewSeries() {
        // Each is asked once in each form; more of the same add nothing.
        junk(0, 1);
        Set<String> before = series();
        junk(1, JUNK);
        assertThat(series()).isEqualTo(before);
        assertThat(before).noneMatch(line -> line.contains("junk") || line.contains("JUNK"));
        // What is known is measured still, by its own name.
        Http.given().get("/portfolio/imports/unknown/rejections");
        Http.given()
                .contentType("application/json")
                .body("{\"query\":\"{__typename}\"}")
                .post("/graphql");
        assertThat(series())
                .anyMatch(line -> line.contains("uri=\"/portfolio/imports/{id}/rejections\""))
                .anyMatch(line -> line.contains("uri=\"/graphql\"") && line.contains("method=\"POST\""))
                .anyMatch(line -> line.contains("method=\"OTHER\""));
    }

    private static void junk(int from, int to) {
        List<String> requests = IntStream.range(from, to)
                .boxed()
                .flatMap(i -> List.of(
                        request("GET", "/junk" + i, ""),
                        request("GET", "/junk" + i, "Authorization: Bearer " + Tokens.staff() + "\r\n"),
                        request("GET", "/graphql/junk" + i, ""),
                        request("GET", "/portfolio/imports/junk" + i, ""),
                        request("DELETE", "/portfolio/imports/junk" + i + "/rejections", ""),
                        request("GET", "/q/graphql-ui/junk" + i, ""),
                        request("GET", "/q/graphql-ui/%2e%2e/junk" + i, ""),
                        request("GET", "/graphql?junk" + i, ""),
                        request("GET", "http://junk" + i + "/graphql", ""),
                        request("JUNK" + i, "/fixed", ""),
                        request("JUNK" + i, "/graphql", ""),
                        request("POST", "/graphql", "Content-Type: junk/" + i + "\r\nContent-Length: 0\r\n"),
                        request("GET", "/junk", "User-Agent: junk" + i + "\r\nX-Junk" + i + ": junk\r\n"))
                        .stream())
                .collect(Collectors.toList());
        requests.add("GET /junk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        String answers = Wire.untilClosed(RestAssured.port, String.join("", requests));
        assertThat(Wire.statuses(answers)).hasSameSizeAs(requests);
    }

    private static String request(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    /** All series that have to do with requests, without their values. */
    private static Set<String> series() {
        Pattern value = Pattern.compile(" [^ ]+$");
        return Http.management()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server") && !line.contains("uri=\"/q/metrics\""))
                .map(line -> value.matcher(line).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
