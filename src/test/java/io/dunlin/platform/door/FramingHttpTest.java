package io.dunlin.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.Http;
import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests in which a proxy might see one, and Dunlin two: the first is refused, and nothing behind it is read. */
@QuarkusTest
@Timeout(60)
class FramingHttpTest {

    private static final String BODY = "{\"query\":\"{__typename}\"}";
    private static final String CHUNKS = "%x\r\n%s\r\n0\r\n\r\n".formatted(BODY.length(), BODY);
    private static final String HEAD =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String HIDDEN = "GET /q/graphql-ui/render.js HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String CLOSE =
            "GET /q/graphql-ui/render.js HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chunked\r\nContent-Length: 4",
                "identity, chunked",
                "chunked, identity",
                "gzip, chunked",
                "chunked, chunked",
                "chunked\r\nTransfer-Encoding: chunked",
                "chunked\r\nTransfer-Encoding: identity",
                "xchunked",
                "chunked, xchunked",
                "chunkedx",
                "\"chunked\"",
                "\u000bchunked",
                "chunked;q=1",
                "\r\n chunked"
            })
    void anyCodingButChunksAloneIsRefused(String coding) {
        assertRefused(HEAD + "Transfer-Encoding: " + coding + "\r\n\r\n" + CHUNKS + HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "", "xchunked", "gzip", "chunked"})
    void aCodingBesideALengthIsRefused(String coding) {
        assertRefused(HEAD + "Transfer-Encoding: " + coding + "\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY
                + HIDDEN);
        assertRefused(HEAD + "Content-Length: " + BODY.length() + "\r\nTransfer-Encoding: " + coding + "\r\n\r\n" + BODY
                + HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$d, %1$d",
                "%1$d\r\nContent-Length: %1$d",
                "%1$d\r\nContent-Length: 3",
                "+%d",
                "-%d",
                "0x%x",
                "%d.0",
                ""
            })
    void aLengthThatIsNotOneNumberIsRefused(String length) {
        assertRefused(HEAD + "Content-Length: " + length.formatted(BODY.length()) + "\r\n\r\n" + BODY + HIDDEN);
    }

    @ParameterizedTest
    @MethodSource
    void chunksThatEndInAnotherWayAreRefused(String chunks) {
        assertRefused(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
    }

    static Stream<String> chunksThatEndInAnotherWayAreRefused() {
        return Stream.of(
                        "%x;a=\"\r\n%s\r\n0\r\n\r\nGET /q/graphql-ui/render.js HTTP/1.1\r\nHost: b\r\n\r\n\"",
                        "%x;a\rb\r\n%s\r\n0\r\n\r\n",
                        "%x;a\n%s\r\n0\r\n\r\n",
                        "%x\n%s\r\n0\r\n\r\n",
                        "%x\r\n%s\n0\r\n\r\n",
                        "%x\r\n%sXX0\r\n\r\n",
                        "0x%x\r\n%s\r\n0\r\n\r\n",
                        "+%x\r\n%s\r\n0\r\n\r\n",
                        "10000000%x\r\n%s\r\n0\r\n\r\n")
                .map(chunks -> chunks.formatted(BODY.length(), BODY) + HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a\r\nHost: b",
                "Host:",
                "Host: a b",
                "Host: a:b:c",
                "Host: [::1",
                "Host: a/b",
                "X: y",
                "Host: a\r\n: nameless",
                "Host: a\r\nTransfer-Encoding : chunked",
                "Host: a\r\nX: y\0z",
                "Host: a\r\nX: y\rz"
            })
    void aHeadThatNamesNoOneHostOrIsMalformedIsRefused(String headers) {
        assertRefused("GET /q/graphql-ui/render.js HTTP/1.1\r\n" + headers + "\r\n\r\n" + HIDDEN);
        // on the port of the operator too
        String answers =
                Wire.untilClosed(management(), "GET /q/health/live HTTP/1.1\r\n" + headers + "\r\n\r\n" + HIDDEN);
        assertThat(Wire.statuses(answers)).containsExactly("400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "dunlin.example", "10.0.0.1:80", "[::1]:8080", "a_b"})
    void hostsOfAllFormsAreFine(String host) {
        String request = "GET /q/graphql-ui/render.js HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        assertThat(Wire.statuses(Wire.untilClosed(RestAssured.port, request))).containsExactly("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunked", "Chunked", "\tchunked "})
    void whatIsPlainIsAnsweredOneAfterTheOther(String coding) {
        String answers = Wire.untilClosed(
                RestAssured.port,
                HEAD + "Transfer-Encoding: " + coding + "\r\n\r\n" + CHUNKS + HEAD + "Content-Length: " + BODY.length()
                        + "\r\n\r\n" + BODY + CLOSE);
        assertThat(Wire.statuses(answers)).containsExactly("200", "200", "200");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyIsSpokenToInAnotherProtocol(boolean ofTheOperator) {
        int port = ofTheOperator ? management() : RestAssured.port;
        assertThat(Wire.statuses(Wire.untilClosed(port, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0")))
                .doesNotContain("200");
        String upgrade = "GET /x HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\n"
                + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n";
        String closing = "GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        assertThat(Wire.statuses(Wire.untilClosed(port, upgrade + closing)))
                .doesNotContain("101")
                .isNotEmpty();
    }

    @Test
    void anOrdinaryRequestOfTheOperatorIsAnswered() {
        assertThat(Http.management().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    private static int management() {
        return TestDatabase.managementPort();
    }

    private static void assertRefused(String bytes) {
        // What is malformed within a body may be closed without an answer.
        assertThat(Wire.statuses(Wire.untilClosed(RestAssured.port, bytes)))
                .hasSizeLessThanOrEqualTo(1)
                .isSubsetOf("400");
    }
}
