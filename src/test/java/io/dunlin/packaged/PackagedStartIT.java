package io.dunlin.packaged;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.OwnDatabase;
import io.dunlin.testing.Packaged;
import io.dunlin.testing.TestKeys;
import io.dunlin.testing.Tokens;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedStartIT {

    @TempDir
    Path files;

    private OwnDatabase database;

    @BeforeEach
    void startDatabase() {
        database = new OwnDatabase();
    }

    @AfterEach
    void stopDatabase() {
        database.close();
    }

    @Test
    void withoutAProviderOfTokensItEndsWithALineThatSaysWhatToSet() throws InterruptedException {
        assertRefused(database.settings(), "QUARKUS_OIDC_AUTH_SERVER_URL=URL");
        Map<String, String> settings = identity(database.settings());
        settings.remove("QUARKUS_OIDC_TOKEN_AUDIENCE");
        assertRefused(settings, "QUARKUS_OIDC_TOKEN_AUDIENCE=dunlin");
        settings = identity(database.settings());
        settings.remove("QUARKUS_OIDC_TOKEN_ISSUER");
        assertRefused(settings, "A public key is set but no issuer");
    }

    @Test
    void withoutKeysOfPersonalDataItEndsWithALineThatSaysWhatToSet() throws Exception {
        Map<String, String> settings = identity(database.settings());
        settings.put("DUNLIN_KEYS_INDEX", "");
        assertRefused(settings, "dunlin.keys.index has to be a key; make one with 'openssl rand -base64 32'");
        settings = identity(database.settings());
        settings.put("DUNLIN_KEYS_CURRENT", "k9");
        assertRefused(settings, "dunlin.keys.current names a master key that is not among dunlin.keys.masters");
        try (Packaged job = Packaged.start(database.settings(), "keys", "rotate")) {
            assertThat(job.exitCode()).isZero();
        }
        settings = identity(database.settings());
        settings.put("DUNLIN_KEYS_MASTERS_TESTS", TestKeys.key(9));
        assertRefused(settings, "was sealed with other keys than dunlin.keys.masters.tests:");
        String duties = file("{\"version\": 1, \"duties\": [{\"id\": \"A\"}]}");
        settings = identity(database.settings());
        settings.put("DUNLIN_RETENTION_FILE", duties);
        assertRefused(settings, "A: from, period, text and citation are needed");
    }

    @Test
    void aProviderThatIsNotThereYetDoesNotKeepItFromStarting() throws InterruptedException {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:1");
        settings.put("QUARKUS_OIDC_TOKEN_AUDIENCE", "dunlin");
        try (Packaged dunlin = Packaged.start(settings)) {
            Response answer = given().port(dunlin.port())
                    .contentType("application/json")
                    .body(Map.of("query", "{ businessDate }"))
                    .post("/graphql");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("INTERNAL");
            assertThat(get(dunlin.managementPort(), "/q/health/ready").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutADatabaseItEndsWithALineThatSaysWhatToSet() throws InterruptedException {
        assertRefused(identity(Map.of()), "QUARKUS_DATASOURCE_JDBC_URL=");
        assertRefused(Map.of(), "QUARKUS_DATASOURCE_JDBC_URL=", "migrate");
    }

    @Test
    void withADatabaseThatIsNotThereItEndsWithALineThatNamesIt() throws InterruptedException {
        Map<String, String> settings = identity(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:1/dunlin",
                "QUARKUS_DATASOURCE_USERNAME",
                "dunlin"));
        assertRefused(settings, "Connection to localhost:1 refused");
        assertRefused(settings, "Connection to localhost:1 refused", "sweep");
    }

    @Test
    void withADatabaseThatIsTooOldItEndsWithALineThatSaysSoAndMakesNoTables() throws Exception {
        try (AgedDatabase old = new AgedDatabase(database.port())) {
            assertRefused(identity(database.settings(old.port())), "PostgreSQL 14; it has to be 15 or newer");
        }
        assertThat(database.string("select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void aReplicaThatDoesNotMigrateWaitsForTheOneThatDoes() throws InterruptedException {
        Map<String, String> replica = identity(database.settings());
        replica.put("DUNLIN_MIGRATE_AT_START", "false");
        assertRefused(replica, "The tables of the database are of version none, this release needs");
        assertThat(database.string("select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
        try (Packaged migration = Packaged.start(database.settings(), "migrate")) {
            assertThat(migration.exitCode()).isZero();
        }
        try (Packaged dunlin = Packaged.start(replica)) {
            assertThat(get(dunlin.managementPort(), "/q/health/ready").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void tablesOfALaterReleaseAreFine() throws InterruptedException {
        try (Packaged migration = Packaged.start(database.settings(), "migrate")) {
            assertThat(migration.exitCode()).isZero();
        }
        database.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, execution_time, success)"
                + " values (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 1, 'test', 1, true)");
        for (String migrates : List.of("true", "false")) {
            Map<String, String> replica = identity(database.settings());
            replica.put("DUNLIN_MIGRATE_AT_START", migrates);
            try (Packaged dunlin = Packaged.start(replica)) {
                assertThat(get(dunlin.managementPort(), "/q/health/ready").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void tablesThatAreNotDunlinsEndItWithALine() throws InterruptedException {
        database.execute("create table borrower (id int)");
        database.execute("create table flyway_schema_history (id int)");
        assertRefused(identity(database.settings()), "The database cannot be migrated: ");
    }

    @Test
    @Tag("jar")
    void thePolicyFileIsReadWhenItRunsAndItsFaultsAreNamed() throws Exception {
        String policy = Files.readString(Path.of("src", "main", "resources", "collections-policy.json"));
        Map<String, String> settings = identity(database.settings());
        settings.put("DUNLIN_POLICY_FILE", file(policy.replace("\"M7\"", "\"LAST\"")));
        try (Packaged dunlin = Packaged.start(settings)) {
            assertThat(get(dunlin.managementPort(), "/q/health/ready").statusCode())
                    .isEqualTo(200);
        }
        assertThat(database.string("select content from policy")).contains("LAST");
        settings.put("DUNLIN_POLICY_FILE", file(policy.replace("\"M7\"", "7")));
        assertRefused(settings, "dunlin.policy.file");
    }

    @Test
    void theLendersZoneMayBeAnyThatThereIs() throws InterruptedException {
        Map<String, String> settings = identity(database.settings());
        settings.put("DUNLIN_CALENDAR_ZONE", "Pacific/Kiritimati");
        try (Packaged dunlin = Packaged.start(settings)) {
            LocalDate before = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
            Response answer = given().port(dunlin.port())
                    .contentType("application/json")
                    .body(Map.of("query", "{ businessDate }"))
                    .post("/graphql");
            assertThat(LocalDate.parse(answer.jsonPath().getString("data.businessDate")))
                    .isBetween(before, before.plusDays(1));
        }
        settings.put("DUNLIN_CALENDAR_ZONE", "Mars/Base");
        assertRefused(settings, "dunlin.calendar.zone (Mars/Base): there is no such zone");
    }

    @Test
    @Tag("jar")
    void withEverythingItServesAndStopsInOrder() throws InterruptedException {
        try (Packaged dunlin = Packaged.start(identity(database.settings()))) {
            int port = dunlin.port();
            assertThat(dunlin.lines()).noneMatch(line -> line.contains("\"ERROR\""));
            int management = dunlin.managementPort();
            assertThat(get(management, "/q/health").jsonPath().getString("status"))
                    .isEqualTo("UP");
            assertThat(get(management, "/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(management, "/q/metrics").asString()).contains("jvm_memory_used_bytes", "http_server_");
            // Like any path that no role may ask for.
            for (String path : List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/anything")) {
                assertThat(get(port, path).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(get(management, "/graphql").statusCode()).isEqualTo(404);
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
    @Tag("jar")
    void thePackageHasNoDatabaseInIt() throws IOException {
        if (Packaged.isNative()) {
            String binary = Files.readString(Packaged.file(), StandardCharsets.ISO_8859_1);
            assertThat(binary.contains("org.postgresql.Driver")).isTrue();
            assertThat(binary.contains("zonky")).isFalse();
            return;
        }
        try (Stream<Path> files = Files.walk(Packaged.file().getParent())) {
            List<String> names =
                    files.map(Path::getFileName).map(Path::toString).toList();
            assertThat(names)
                    .anyMatch(name -> name.contains("postgresql"))
                    .noneMatch(name -> name.contains("zonky") || name.contains("embedded"));
        }
    }

    private String file(String text) throws IOException {
        return Files.writeString(files.resolve("policy.json"), text).toString();
    }

    private static void assertRefused(Map<String, String> settings, String says, String... arguments)
            throws InterruptedException {
        try (Packaged dunlin = Packaged.start(settings, arguments)) {
            assertThat(dunlin.exitCode()).isEqualTo(1);
            List<String> refusals = dunlin.lines().stream()
                    .filter(line -> line.contains("Dunlin does not start."))
                    .toList();
            assertThat(refusals).as(() -> String.join("\n", dunlin.lines())).hasSize(1);
            assertThat(refusals.get(0)).contains(says);
            assertThat(dunlin.lines()).noneMatch(line -> line.contains("\"exception\"") || line.startsWith("\tat "));
        }
    }

    private static Map<String, String> identity(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(Tokens.settings());
        return all;
    }

    private static Response get(int port, String path) {
        return given().port(port).get(path);
    }
}
