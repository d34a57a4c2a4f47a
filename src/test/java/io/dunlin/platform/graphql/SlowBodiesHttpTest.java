package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send a byte at a time and never come to an end. */
@QuarkusTest
@TestProfile(ClosedDoor.class)
@Timeout(60)
class SlowBodiesHttpTest {

    /** More than there are workers. */
    private static final int CLIENTS = 20;

    private static final String HEAD =
            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nAuthorization: Bearer %s\r\nContent-Length: 100000\r\n\r\n";
    private static final String ROWS =
            "record,number,name,country,timeZone\nborrower,SLOW-%d,Ann Lee,US,America/New_York\n";

    @Test
    void aRequestThatDoesNotArriveIsRefusedAndItsConnectionClosed() throws IOException {
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            send(client, HEAD.formatted("/graphql", "application/json", Tokens.staff()) + "{");
            drip(List.of(client));
            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("The request took too long to arrive.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET / HTTP/1.1\r\n", "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\n"})
    void aConnectionWhoseRequestDoesNotArriveIsClosed(String begun) throws IOException {
        for (int port : List.of(RestAssured.port, TestDatabase.managementPort())) {
            try (Socket client = new Socket("localhost", port)) {
                send(client, begun);
                // A header line ten times a second, so that it is never silent, until it is closed from the other side.
                await().pollInterval(Duration.ofMillis(100))
                        .atMost(Duration.ofSeconds(40))
                        .until(() -> isClosed(client, "X: y\r\n"));
            }
        }
    }

    /** Nobody reads what comes after a refusal, so that only the connection is lost to it; but those are not endless either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /nowhere HTTP/1.1\r\n",
                "PUT / HTTP/1.1\r\n",
                "GET /graphql HTTP/1.1\r\n",
                "POST /graphql HTTP/1.1\r\nContent-Type: text/plain\r\n",
                "POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer x\r\n",
                "POST /portfolio/imports HTTP/1.1\r\nContent-Type: text/csv\r\n"
            })
    void aBodyThatDoesNotEndAfterItsAnswerIsCutOff(String head) throws IOException {
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            send(client, head + "Host: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> isClosed(client, "1\r\na\r\n"));
        }
    }

    @Test
    void aConnectionBetweenTwoRequestsStaysOpen() throws IOException {
        String request = "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n";
        try (Socket idle = new Socket("localhost", RestAssured.port)) {
            send(idle, request);
            assertThat(idle.getInputStream().read()).isEqualTo('H');
            aConnectionWhoseRequestDoesNotArriveIsClosed("");
            send(idle, request);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> new String(
                                    idle.getInputStream()
                                            .readNBytes(idle.getInputStream().available()),
                                    StandardCharsets.UTF_8)
                            .contains("HTTP/1.1"));
        }
    }

    private static boolean isClosed(Socket client, String more) throws IOException {
        try {
            send(client, more);
            client.setSoTimeout(1);
            int read = client.getInputStream().read(new byte[4096]);
            return read < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }

    @Test
    void workersDoNotWaitForImportsThatDoNotArrive() throws IOException {
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                Socket client = new Socket("localhost", RestAssured.port);
                clients.add(client);
                send(client, HEAD.formatted("/portfolio/imports", "text/csv", Tokens.staff()) + ROWS.formatted(i));
            }
            drip(clients);
            for (Socket client : clients) {
                byte[] answer = new byte[4096];
                int length = client.getInputStream().read(answer);
                assertThat(new String(answer, 0, length, StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200 ");
            }
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
        assertThat(GraphQl.send("{ businessDate }", Map.of()).statusCode()).isEqualTo(200);
        // What was read is recorded.
        String query = "{ borrowers(where: {number: \"SLOW-7\"}) { totalCount } }";
        assertThat(GraphQl.ask(query).getInt("borrowers.totalCount")).isOne();
    }

    /** A byte ten times a second, until each has an answer. */
    private static void drip(List<Socket> clients) {
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(40))
                .until(() -> {
                    boolean all = true;
                    for (Socket client : clients) {
                        if (client.getInputStream().available() == 0) {
                            all = false;
                            send(client, " ");
                        }
                    }
                    return all;
                });
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }
}
