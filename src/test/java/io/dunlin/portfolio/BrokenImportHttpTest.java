package io.dunlin.portfolio;

import static io.dunlin.portfolio.Imports.COLUMNS;
import static io.dunlin.portfolio.Imports.CSV;
import static io.dunlin.portfolio.Imports.borrower;
import static io.dunlin.portfolio.Imports.counts;
import static io.dunlin.portfolio.Imports.file;
import static io.dunlin.portfolio.Imports.loan;
import static io.dunlin.portfolio.Imports.payment;
import static io.dunlin.portfolio.Imports.point;
import static io.dunlin.portfolio.Imports.post;
import static io.dunlin.portfolio.Imports.rejections;
import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BrokenImportHttpTest {

    private final String p = Imports.prefix();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| EMPTY_FILE: line 1",
                "'\n\n'| EMPTY_FILE: line 1",
                "'borrower,1,Ann\n'| MISSING_HEADER: line 1",
                "'record,number,secret\n'| UNKNOWN_COLUMN: line 1",
                "'record,number,number\n'| DUPLICATE_COLUMN: line 1",
                "'record,\"number\n'| UNTERMINATED_QUOTE: line 1"
            })
    void aFileWithoutAGoodHeaderFails(String body, String fault) {
        JsonPath answer = post(CSV, body.getBytes(StandardCharsets.UTF_8));
        assertThat(counts(answer)).isEqualTo("FAILED 0 read, 0 accepted, 0 unchanged, 0 rejected");
        assertThat(answer.getString("fault")).startsWith(fault);
        assertThat(answer.getString("fault")).doesNotContain("secret");
    }

    @Test
    void aBrokenRowIsRejectedByItsLineAndTheRestComesIn() {
        String latin = "borrower," + p + "2,Jos\u00e9,US,UTC,,,,,,,,,,,,,,\r\n";
        byte[] body = join(
                utf8("\uFEFF" + COLUMNS + "\r\n"),
                utf8(borrower(p + 1) + "\r\n"),
                latin.getBytes(StandardCharsets.ISO_8859_1),
                utf8("borrower," + p + "3,Ann\r\n"),
                utf8(borrower(p + 4).replace("Ann", "A\0n") + "\r\n"),
                utf8(borrower(p + 5).replace("Ann Lee", "\"Ann\nborrower," + p + "x,Forged,US,UTC\"") + "\r\n"),
                utf8(borrower(p + 6).replace("Ann Lee", "\"Ann\" Lee") + "\r\n"),
                utf8("\r\n"),
                utf8(borrower(p + 7).replace("Ann", "A".repeat(70_000)) + "\r\n"),
                utf8(borrower(p + 8).replace("Ann Lee", "\"Lee, \"\"Ann\"\"\"")));
        JsonPath answer = post(CSV, body);
        assertThat(rejections(answer))
                .containsExactly(
                        "3,,ENCODING",
                        "4,,COLUMN_COUNT",
                        "5,name,INVALID",
                        "6,name,INVALID",
                        "8,,MALFORMED",
                        "10,,LINE_TOO_LONG");
        assertThat(counts(answer)).isEqualTo("COMPLETED 8 read, 2 accepted, 0 unchanged, 6 rejected");
    }

    @Test
    void anEndlessLineTakesNoMemory() {
        byte[] endless = new byte[40_000_000];
        Arrays.fill(endless, (byte) 'x');
        JsonPath answer = post(CSV, join(utf8(file(borrower(p + 1))), endless, utf8("\n" + borrower(p + 2))));
        assertThat(rejections(answer)).containsExactly("3,,LINE_TOO_LONG");
        assertThat(counts(answer)).isEqualTo("COMPLETED 3 read, 2 accepted, 0 unchanged, 1 rejected");
    }

    @Test
    void afterAQuoteThatIsNeverClosedNothingCanBeRead() {
        JsonPath answer =
                post(file(borrower(p + 1), borrower(p + 2).replace("Ann", "\"Ann"), borrower(p + 3), borrower(p + 4)));
        assertThat(answer.getString("fault")).startsWith("UNTERMINATED_QUOTE: line 3");
        assertThat(counts(answer)).isEqualTo("FAILED 1 read, 1 accepted, 0 unchanged, 0 rejected");
    }

    @Test
    void aClientThatGoesAwayLeavesAFailedImportWhichTheSameFileCompletes() throws IOException {
        String name = p + ".csv";
        String whole = file(borrower(p + 1), borrower(p + 2));
        try (Socket socket = open(name, COLUMNS + "\n" + borrower(p + 1) + "\n" + "borrow")) {
            assertThat(socket.isConnected()).isTrue();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(latest(name)).startsWith("RUNNING"));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(latest(name)).startsWith("FAILED CONNECTION_LOST"));
        assertThat(counts(post(whole))).startsWith("COMPLETED 2 read,").endsWith("0 rejected");
    }

    /** However many files come in slowly, they take no worker away from anybody else, and one too many is told so. */
    @Test
    @Timeout(100)
    void slowImportsStopNobodyElse() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 52; i++) {
                slow.add(open(p + i + ".csv", COLUMNS + "\n"));
            }
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> running() == 2);
            assertThat(GraphQl.ask("{ me { user } }", Map.of()).getString("me.user"))
                    .isEqualTo(Tokens.USER);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(one().statusCode()).isEqualTo(503));
            Response busy = one();
            assertThat(busy.header("Retry-After")).isEqualTo("30");
            assertThat(busy.jsonPath().getString("code")).isEqualTo("IMPORTS_BUSY");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(one().statusCode()).isEqualTo(200));
    }

    private Response one() {
        return given().contentType(CSV).body(file(borrower(p + 1))).post("/portfolio/imports");
    }

    private int running() {
        List<Map<String, Object>> imports =
                given().get("/portfolio/imports").jsonPath().getList("");
        return (int) imports.stream()
                .filter(one -> String.valueOf(one.get("fileName")).startsWith(p) && "RUNNING".equals(one.get("status")))
                .count();
    }

    /** Clients that do not read what they asked for keep no worker either. */
    @Test
    void slowReadersOfRejectionsStopNobodyElse() throws IOException {
        String rows = "neither,,,,,,,,,,,,,,,,,,\n".repeat(60_000);
        String file = post(COLUMNS + "\n" + rows).getString("rejections");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(4096);
                socket.connect(new InetSocketAddress("localhost", RestAssured.port));
                slow.add(socket);
                socket.getOutputStream()
                        .write(utf8("GET " + file + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + Tokens.staff() + "\r\n\r\n"));
                socket.getOutputStream().flush();
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            assertThat(GraphQl.ask("{ me { user } }", Map.of()).getString("me.user"))
                    .isEqualTo(Tokens.USER);
            assertThat(given().get(file).asString().lines()).hasSize(60_001);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whateverBytesComeEveryRowIsAccountedFor() {
        Random random = new Random(20261123);
        byte[] good = utf8(file(
                borrower(p + 1),
                point(p + 1, "", "EMAIL", "a@example.org"),
                loan(p + "L", p + 1),
                payment(p + "L", "P1", "10"),
                borrower(p + 2)));
        for (int i = 0; i < 150; i++) {
            byte[] body = good.clone();
            int changes = 1 + random.nextInt(8);
            for (int c = 0; c < changes; c++) {
                int at = COLUMNS.length() + 1 + random.nextInt(body.length - COLUMNS.length() - 1);
                body[at] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "\",\n\r\0-9e".charAt(random.nextInt(8)));
            }
            JsonPath answer = post(CSV, body);
            assertThat(answer.getLong("rowsRead"))
                    .as("round %d", i)
                    .isEqualTo(answer.getLong("accepted") + answer.getLong("unchanged") + answer.getLong("rejected"));
            if (answer.getString("status").equals("FAILED")) {
                assertThat(answer.getString("fault")).as("round %d", i).startsWith("UNTERMINATED_QUOTE");
            }
            List<String> lines = rejections(answer).stream()
                    .map(row -> row.substring(0, row.indexOf(',')))
                    .distinct()
                    .toList();
            assertThat(lines).as("round %d", i).hasSize((int) answer.getLong("rejected"));
        }
    }

    /** A client that has sent only the beginning of a file. */
    private static Socket open(String name, String beginning) throws IOException {
        String head = "POST /portfolio/imports?fileName=" + name + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: text/csv\r\nAuthorization: Bearer " + Tokens.staff()
                + "\r\nContent-Length: 100000\r\n\r\n";
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream().write(utf8(head + beginning));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Status and fault of the import of that file, watched from another connection. */
    private static String latest(String fileName) {
        List<Map<String, Object>> imports =
                given().get("/portfolio/imports").jsonPath().getList("");
        return imports.stream()
                .filter(one -> fileName.equals(one.get("fileName")))
                .map(one -> one.get("status") + " " + one.get("fault"))
                .findFirst()
                .orElse("none");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
