package io.dunlin.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PackagedStartIT {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @Test
    void withoutAnIdentityItEndsWithALineThatSaysWhatToSet() throws InterruptedException {
        assertRefused(database(), "dunlin.identity.insecure-user=NAME");
    }

    @Test
    void withoutADatabaseItEndsWithALineThatSaysWhatToSet() throws InterruptedException {
        assertRefused(identity(), "QUARKUS_DATASOURCE_JDBC_URL=");
    }

    @Test
    void withADatabaseThatIsNotThereItEndsWithALineThatNamesIt() throws InterruptedException {
        Map<String, String> settings = identity();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/dunlin");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "dunlin");
        assertRefused(settings, "Connection to localhost:1 refused");
    }

    @Test
    void withBothItWarnsServesAndStopsInOrder() throws InterruptedException {
        Map<String, String> settings = identity();
        settings.putAll(database());
        try (Packaged dunlin = Packaged.start(settings)) {
            int port = dunlin.port();
            assertThat(dunlin.lines())
                    .anyMatch(line -> line.contains("WARN") && line.contains("INSECURE") && line.contains("ann"));
            assertThat(get(port, "/q/health").jsonPath().getString("status")).isEqualTo("UP");
            assertThat(get(port, "/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(port, "/q/metrics").asString()).contains("jvm_memory_used_bytes", "http_server_");
            assertThat(get(port, "/q/graphql-ui/").statusCode()).isEqualTo(200);
            Response answer = given().port(port)
                    .contentType("application/json")
                    .body(Map.of("query", "{ businessDate borrowers { totalCount } }"))
                    .post("/graphql");
            assertThat(answer.jsonPath().getInt("data.borrowers.totalCount")).isZero();
            dunlin.terminate();
            assertThat(dunlin.exitCode()).isEqualTo(143);
            assertThat(dunlin.lines()).anyMatch(line -> line.contains("stopped in"));
        }
    }

    @Test
    void thePackageHasNoDatabaseInIt() throws IOException {
        try (Stream<Path> files = Files.walk(Packaged.DIRECTORY)) {
            List<String> names =
                    files.map(Path::getFileName).map(Path::toString).toList();
            assertThat(names)
                    .anyMatch(name -> name.contains("postgresql"))
                    .noneMatch(name -> name.contains("zonky") || name.contains("embedded"));
        }
    }

    private static void assertRefused(Map<String, String> settings, String says) throws InterruptedException {
        try (Packaged dunlin = Packaged.start(settings)) {
            assertThat(dunlin.exitCode()).isEqualTo(1);
            List<String> refusals = dunlin.lines().stream()
                    .filter(line -> line.contains("Dunlin does not start."))
                    .toList();
            assertThat(refusals).as(() -> String.join("\n", dunlin.lines())).hasSize(1);
            assertThat(refusals.get(0)).contains(says);
            assertThat(dunlin.lines()).noneMatch(line -> line.contains("\"exception\"") || line.startsWith("\tat "));
        }
    }

    private static Map<String, String> identity() {
        return new HashMap<>(Map.of("DUNLIN_IDENTITY_INSECURE_USER", "ann"));
    }

    private static Map<String, String> database() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }

    private static Response get(int port, String path) {
        return given().port(port).get(path);
    }
}
