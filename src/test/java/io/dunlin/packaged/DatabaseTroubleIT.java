package io.dunlin.packaged;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.OwnDatabase;
import io.dunlin.testing.Packaged;
import io.dunlin.testing.SilentProxy;
import io.dunlin.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of the packaged application when its database is locked, takes nothing, or falls silent. */
@Timeout(300)
class DatabaseTroubleIT {

    /** More than there are workers, and connections. */
    private static final int MANY = 24;

    private static final String QUERY = "{ borrowers(first: 1) { totalCount } }";

    private static OwnDatabase database;
    private static SilentProxy network;
    private static Packaged dunlin;
    private static ExecutorService clients;

    @BeforeAll
    static void start() {
        database = new OwnDatabase();
        network = new SilentProxy(database.port());
        clients = Executors.newFixedThreadPool(MANY);
        dunlin = start(network.port());
        // it listens before anybody makes trouble
        dunlin.port();
    }

    private static Packaged start(int port) {
        Map<String, String> settings = database.settings(port);
        settings.putAll(Tokens.settings());
        settings.put("DUNLIN_GRAPHQL_TIMEOUT", "12s");
        settings.put("QUARKUS_SHUTDOWN_TIMEOUT", "1S");
        return Packaged.start(settings);
    }

    @AfterAll
    static void stop() {
        dunlin.close();
        clients.shutdownNow();
        network.close();
        database.close();
    }

    @Test
    void aLockedTableTakesNeitherReadinessNorMetricsAway() throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> ready().statusCode() == 200);
        try (Connection somebody = database.connect();
                Statement lock = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            lock.execute("lock table borrower, policy, personal_key, flyway_schema_history in access exclusive mode");
            List<CompletableFuture<JsonPath>> requests = send(MANY);
            await().atMost(Duration.ofSeconds(30)).until(() -> waiting() >= 10);
            assertThat(ready().statusCode()).isEqualTo(200);
            Response metrics = given().port(dunlin.managementPort()).get("/q/metrics");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.asString()).contains("agroal_awaiting_count");
            assertThat(requests).anyMatch(request -> !request.isDone());
            for (CompletableFuture<JsonPath> request : requests) {
                assertThat(request.get().getString("errors[0].extensions.code"))
                        .isIn("UNAVAILABLE", "TOO_COMPLEX", "INTERNAL");
            }
            assertThat(requests)
                    .anyMatch(request -> "UNAVAILABLE".equals(request.join().getString("errors[0].extensions.code")));
            somebody.rollback();
        }
        assertThat(ask(QUERY).getList("errors")).isNull();
    }

    @Test
    void aReadOnlyDatabaseIsNotReadyAndSaysSo() {
        String register = "mutation { borrowerRegister(input: {number: \"RO-1\", name: \"Ann Lee\", country: \"US\","
                + " timeZone: \"America/New_York\"}) { borrower { number } userErrors { code } } }";
        database.execute("alter database postgres set default_transaction_read_only = on");
        reconnect();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> ready().statusCode() == 503);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(ready().asString()).contains("\"writable\": false"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(ask(QUERY).getList("errors")).isNull());
            // a connection that was cut off may still be found first
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                JsonPath refused = ask(register);
                assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("UNAVAILABLE");
                assertThat(refused.getString("errors[0].message")).contains("is read-only");
            });
        } finally {
            database.execute(
                    "begin read write; alter database postgres set default_transaction_read_only = off; commit");
            reconnect();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ready().statusCode() == 200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ask(register).getList("errors")).isNull());
    }

    /** Packets are dropped: nobody is told anything. Whoever waits gets an error, and the process can be ended. */
    @Test
    void aSilentNetworkEndsInErrorsAndStopsNeitherEventLoopsNorTheEnd() throws Exception {
        try (SilentProxy quiet = new SilentProxy(database.port());
                Packaged silent = start(quiet.port())) {
            int port = silent.port();
            assertThat(ask(port, QUERY).getList("errors")).isNull();
            List<Socket> gone = new ArrayList<>();
            try (Connection somebody = database.connect();
                    Statement lock = somebody.createStatement()) {
                somebody.setAutoCommit(false);
                lock.execute("lock table borrower in access exclusive mode");
                for (int i = 0; i < 4; i++) {
                    gone.add(open(port));
                }
                CompletableFuture<JsonPath> patient = CompletableFuture.supplyAsync(() -> ask(port, QUERY), clients);
                await().atMost(Duration.ofSeconds(30)).until(() -> waiting() >= 5);
                quiet.silence();
                for (Socket socket : gone) {
                    socket.close();
                }
                assertThat(given().port(silent.managementPort())
                                .get("/q/health/live")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(patient.get().getString("errors[0].extensions.code")).isNotNull();
                somebody.rollback();
            }
            quiet.recover();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(ask(port, QUERY).getList("errors")).isNull());
            quiet.silence();
            List<CompletableFuture<JsonPath>> late = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                late.add(CompletableFuture.supplyAsync(() -> ask(port, QUERY), clients));
            }
            silent.terminate();
            assertThat(silent.exitCode()).isEqualTo(143);
            assertThat(silent.lines()).noneMatch(line -> line.contains("has been blocked"));
            late.forEach(request -> request.cancel(true));
        }
    }

    private static Socket open(int port) throws IOException {
        byte[] body = ("{\"query\": \"" + QUERY + "\"}").getBytes(StandardCharsets.UTF_8);
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write(
                        ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                                        + Tokens.staff() + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return socket;
    }

    private static List<CompletableFuture<JsonPath>> send(int times) {
        List<CompletableFuture<JsonPath>> requests = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            requests.add(CompletableFuture.supplyAsync(() -> ask(QUERY), clients));
        }
        return requests;
    }

    private static JsonPath ask(String query) {
        return ask(dunlin.port(), query);
    }

    private static JsonPath ask(int port, String query) {
        return given().port(port)
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .jsonPath();
    }

    private static Response ready() {
        return given().port(dunlin.managementPort()).get("/q/health/ready");
    }

    private static int waiting() {
        return Integer.parseInt(
                database.string("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"));
    }

    /** A setting of a database holds for connections that are made later. */
    private static void reconnect() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
