package io.dunlin.packaged;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.OwnDatabase;
import io.dunlin.testing.Packaged;
import io.dunlin.testing.Tokens;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of requests when the process is asked to end. */
class StopIT {

    private static final String REGISTER = "mutation { borrowerRegister(input: {number: \"STOP-1\", name: \"Ann Lee\","
            + " country: \"US\", timeZone: \"America/New_York\"}) { borrower { number } userErrors { code } } }";

    @Test
    void aRequestUnderWayIsFinishedAndNoOtherIsBegun() throws Exception {
        try (OwnDatabase database = new OwnDatabase();
                Connection somebody = database.connect();
                Statement lock = somebody.createStatement()) {
            Map<String, String> settings = database.settings();
            settings.putAll(Tokens.settings());
            try (Packaged dunlin = Packaged.start(settings)) {
                int port = dunlin.port();
                somebody.setAutoCommit(false);
                lock.execute("lock table borrower in exclusive mode");
                CompletableFuture<Response> request = CompletableFuture.supplyAsync(() -> send(port));
                await().atMost(Duration.ofSeconds(30)).until(() -> waiting(database) == 1);
                dunlin.terminate();
                await().atMost(Duration.ofSeconds(15)).until(() -> !isReady(dunlin.managementPort()));
                assertThat(request).isNotDone();
                somebody.rollback();
                Response answer = request.get(30, TimeUnit.SECONDS);
                assertThat(answer.jsonPath().getString("data.borrowerRegister.borrower.number"))
                        .isEqualTo("STOP-1");
                assertThat(dunlin.exitCode()).isEqualTo(143);
            }
            assertThat(database.string("select count(*) from borrower where number = 'STOP-1'"))
                    .isEqualTo("1");
        }
    }

    private static Response send(int port) {
        return given().port(port)
                .contentType("application/json")
                .body(Map.of("query", REGISTER))
                .post("/graphql");
    }

    /** A refused connection is an answer, too. */
    private static boolean isReady(int port) {
        try {
            return given().port(port).get("/q/health/ready").statusCode() == 200;
        } catch (Exception e) {
            return false;
        }
    }

    private static int waiting(OwnDatabase database) {
        return Integer.parseInt(
                database.string("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"));
    }
}
