package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
