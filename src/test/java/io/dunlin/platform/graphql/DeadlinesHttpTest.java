package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Operations that take longer than two seconds, since somebody else holds a table. */
@QuarkusTest
@TestProfile(ClosedDoor.class)
@Timeout(60)
class DeadlinesHttpTest {

    private static final String REGISTER = """
            mutation($number: String!) { borrowerRegister(input: {
              number: $number, name: "Ann Lee", country: "US", timeZone: "America/New_York", idempotencyKey: $number
              contactPoints: [{channel: PHONE, value: "(202) 555-0123"}] }) { borrower { id } userErrors { code } } }""";

    private static final String ROWS =
            "record,number,name,country,timeZone\nborrower,LATE-IMPORT,Ann Lee,US,America/New_York\n";

    @Test
    void aQueryIsCutOffAndItsBackendIsFree() throws SQLException {
        try (Lock lock = new Lock("borrower")) {
            assertCutOff(GraphQl.send("{ businessDate borrowers { totalCount } }", Map.of()));
            assertThat(lock.waiting()).isZero();
        }
        assertThat(GraphQl.ask("{ borrowers { totalCount } }").getInt("borrowers.totalCount"))
                .isNotNegative();
    }

    @Test
    void aMutationThatIsCutOffWroteNothing() throws SQLException {
        try (Lock lock = new Lock("contact_point")) {
            assertCutOff(GraphQl.send(REGISTER, Map.of("number", "LATE-1")));
            assertThat(lock.waiting()).isZero();
        }
        assertThat(borrowers("LATE-1")).isZero();
        JsonPath again = GraphQl.ask(REGISTER, Map.of("number", "LATE-1"));
        assertThat(again.getString("borrowerRegister.borrower.id")).isNotNull();
        assertThat(borrowers("LATE-1")).isOne();
    }

    @Test
    void nothingIsBegunAfterTheTimeIsUp() throws SQLException {
        String two = REGISTER.replace("borrowerRegister", "a: borrowerRegister")
                .replace("idempotencyKey: $number", "")
                .replaceFirst(
                        "\\}$",
                        " b: collectorRegister(input: {code: \"LATE-2\", name: \"Late\", employer: \"Late\"})"
                                + " { collector { code } } }");
        try (Lock lock = new Lock("contact_point")) {
            assertCutOff(GraphQl.send(two, Map.of("number", "LATE-2")));
            assertThat(lock.waiting()).isZero();
            assertThat(lock.count("collector where code = 'LATE-2'")).isZero();
        }
        assertThat(borrowers("LATE-2")).isZero();
    }

    @Test
    void anImportHasTheTimeThatItNeeds() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/portfolio/imports"))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + Tokens.staff())
                .POST(BodyPublishers.ofString(ROWS))
                .build();
        CompletableFuture<HttpResponse<String>> running;
        try (Lock lock = new Lock("borrower")) {
            running = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
            await().until(() -> lock.waiting() == 1);
            // begun later, cut off before
            assertCutOff(GraphQl.send("{ borrowers { totalCount } }", Map.of()));
            assertThat(lock.waiting()).isOne();
        }
        JsonPath imported = new JsonPath(running.get().body());
        assertThat(imported.getInt("accepted")).as(imported.prettify()).isOne();
    }

    private static int borrowers(String number) {
        return GraphQl.ask(
                        "query($number: String!) { borrowers(where: {number: $number}) { totalCount } }",
                        Map.of("number", number))
                .getInt("borrowers.totalCount");
    }

    private static void assertCutOff(Response response) {
        JsonPath answer = response.jsonPath();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(answer.getList("errors")).as(response.asString()).hasSize(1);
        assertThat(answer.getString("errors[0].message")).isEqualTo("The operation took too long and was cancelled.");
        assertThat(answer.<String, Object>getMap("errors[0].extensions")).isEqualTo(Map.of("code", "TOO_COMPLEX"));
        assertThat(answer.<Object>get("data")).isNull();
    }

    /** A table that nobody else can read, until it is closed. */
    private static final class Lock implements AutoCloseable {

        private final Connection connection = TestDatabase.connect();

        Lock(String table) throws SQLException {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + table + " in access exclusive mode");
            }
        }

        /** How many backends wait for a table. */
        int waiting() throws SQLException {
            return count("pg_locks where locktype = 'relation' and not granted");
        }

        int count(String rows) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
                row.next();
                return row.getInt(1);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
