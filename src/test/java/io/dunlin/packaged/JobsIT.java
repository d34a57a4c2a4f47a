package io.dunlin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.OwnDatabase;
import io.dunlin.testing.Packaged;
import io.dunlin.testing.TestKeys;
import io.dunlin.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of the packaged application, as scripts use it. */
class JobsIT {

    private static final String COLUMNS = "record,number,name,country,timeZone,borrowerNumber,principal,currency,"
            + "annualRate,termMonths,disbursedOn\n";
    private static final String BORROWER = "borrower,%s,Ann Lee,US,America/New_York,,,,,,\n";
    private static final String LOAN = "loan,%s-1,,,,%s,1200,USD,0.12,12,2024-01-31\n";

    private static OwnDatabase database;

    @TempDir
    Path files;

    @BeforeAll
    static void startDatabase() throws InterruptedException {
        database = new OwnDatabase();
        run("migrate").assertStatus(0);
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Test
    void aSecondMigrationHasNothingToDo() throws InterruptedException {
        Ended ended = run("migrate");
        ended.assertStatus(0);
        assertThat(ended.json().getInt("applied")).isZero();
        assertThat(ended.json().getString("version")).isNotBlank();
    }

    @Test
    @Tag("jar")
    void anImportThatTakesEverythingEndsWithZero() throws Exception {
        Path file = file("good.csv", BORROWER.formatted("GOOD") + LOAN.formatted("GOOD", "GOOD"));
        Ended ended = run("import", file.toString());
        ended.assertStatus(0);
        assertThat(ended.json().getString("status")).isEqualTo("COMPLETED");
        assertThat(ended.json().getString("fileName")).isEqualTo("good.csv");
        assertThat(ended.json().getInt("accepted")).isEqualTo(2);
        assertThat(database.string("select booked_by from loan where number = 'GOOD-1'"))
                .isEqualTo("system");
        Ended again = run("import", "--format", "csv", file.toString());
        again.assertStatus(0);
        assertThat(again.json().getInt("unchanged")).isEqualTo(2);
    }

    @Test
    void anImportThatRejectsARowEndsWithThree() throws Exception {
        Ended ended =
                run("import", file("bad.csv", LOAN.formatted("BAD", "NOBODY")).toString());
        ended.assertStatus(3);
        assertThat(ended.json().getInt("rejected")).isEqualTo(1);
    }

    @Test
    void anImportThatIsNotReadToItsEndEndsWithOne() throws Exception {
        Ended ended = run("import", file("broken.csv", "borrower,\"X").toString());
        ended.assertStatus(1);
        assertThat(ended.json().getString("fault")).startsWith("UNTERMINATED_QUOTE");
    }

    @Test
    void aFileThatIsNotThereEndsWithTwo() throws InterruptedException {
        Ended ended = run("import", "nowhere.csv");
        ended.assertStatus(2);
        assertThat(ended.said()).contains("dunlin import: The file cannot be read.");
    }

    @Test
    void aFileOfUnknownFormatEndsWithTwo() throws Exception {
        Ended ended = run("import", file("portfolio.txt", "").toString());
        ended.assertStatus(2);
        assertThat(ended.said()).contains("--format csv or --format ndjson");
    }

    @Test
    void keysAreWrappedWithANewMasterKeyAndWhatIsLeftIsSaid() throws Exception {
        run("import", file("keys.csv", BORROWER.formatted("KEYS")).toString()).assertStatus(0);
        Ended ended = run(with("DUNLIN_KEYS_CURRENT", "former"), "keys", "rotate");
        ended.assertStatus(0);
        assertThat(ended.json().getString("current")).isEqualTo("former");
        assertThat(ended.json().getInt("rotated")).isPositive();
        assertThat(database.string("select count(*) from personal_key where master <> 'former'"))
                .isEqualTo("0");
        Ended lost = run(with("DUNLIN_KEYS_MASTERS_FORMER", TestKeys.key(9)), "keys", "rotate");
        lost.assertStatus(1);
        assertThat(lost.said())
                .contains("was sealed with other keys than dunlin.keys.masters.former:")
                .doesNotContain(TestKeys.key(9), "Exception");
        Ended other = run(
                with("DUNLIN_KEYS_INDEX", TestKeys.key(9)),
                "import",
                file("none.csv", COLUMNS).toString());
        other.assertStatus(1);
        assertThat(other.said())
                .contains("was sealed with other keys than dunlin.keys.index:")
                .doesNotContain(TestKeys.key(9), "Exception");
        run("keys", "rotate").assertStatus(0);
        assertThat(database.string("select count(*) from personal_key where master <> 'tests'"))
                .isEqualTo("0");
    }

    @Test
    @Tag("jar")
    void aSweepEndsWithZeroAndSaysWhatItDid() throws InterruptedException {
        Ended ended = run("sweep", "--as-of", "2024-06-01");
        ended.assertStatus(0);
        assertThat(ended.json().getString("asOf")).isEqualTo("2024-06-01");
        assertThat(ended.json().getString("status")).isEqualTo("COMPLETED");
        assertThat(ended.json().getBoolean("preview")).isFalse();
    }

    @Test
    void aPreviewMayLookAheadAndASweepMayNot() throws InterruptedException {
        String ahead = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        Ended preview = run("sweep", "--preview", "--as-of", ahead);
        preview.assertStatus(0);
        assertThat(preview.json().getBoolean("preview")).isTrue();
        Ended sweep = run("sweep", "--as-of", ahead);
        sweep.assertStatus(1);
        assertThat(sweep.said()).contains("dunlin sweep: A sweep may look through the business date");
        assertThat(sweep.process().output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"swep", "sweep --as-of yesterday", "sweep --from 2024-01-01", "import", "migrate now"})
    void aWrongCommandLineExitsWith2AndPrintsUsage(String line) throws InterruptedException {
        Ended ended = run(line.split(" "));
        ended.assertStatus(2);
        assertThat(ended.said()).contains("Usage: dunlin").doesNotContain("Exception");
        assertThat(ended.process().output()).isEmpty();
    }

    @Test
    void helpNamesTheCommandsAndTheStatuses() throws InterruptedException {
        Ended ended = run("--help");
        ended.assertStatus(0);
        assertThat(ended.said()).contains("migrate", "sweep", "import", "health", "Exit status: 0 done");
    }

    @Test
    void healthIsAskedOfTheOneThatServes() throws InterruptedException {
        Map<String, String> settings = database.settings();
        settings.putAll(Tokens.settings());
        try (Packaged dunlin = Packaged.start(settings)) {
            String port = String.valueOf(dunlin.managementPort());
            run(Map.of("QUARKUS_MANAGEMENT_PORT", port), "health").assertStatus(0);
            Map<String, String> sameHost = database.settings();
            sameHost.putAll(
                    Map.of("QUARKUS_MANAGEMENT_PORT", port, "QUARKUS_HTTP_PORT", String.valueOf(dunlin.port())));
            run(sameHost, "sweep").assertStatus(0);
        }
        run(Map.of("QUARKUS_MANAGEMENT_PORT", "1"), "health").assertStatus(1);
    }

    @Test
    void aJobNeedsNoPortNoUserAndStartsNothingElse() throws InterruptedException {
        Ended ended = run("sweep");
        ended.assertStatus(0);
        assertThat(ended.said()).doesNotContain("http://", "quarkus.oidc", "OIDC");
    }

    private Path file(String name, String rows) throws IOException {
        return Files.writeString(files.resolve(name), COLUMNS + rows);
    }

    private record Ended(Packaged process, int status) {

        void assertStatus(int expected) {
            assertThat(status).as(this::said).isEqualTo(expected);
        }

        String said() {
            return String.join("\n", process.lines());
        }

        JsonPath json() {
            assertThat(process.output()).hasSize(1);
            return new JsonPath(process.output().get(0));
        }
    }

    private static Map<String, String> with(String setting, String value) {
        Map<String, String> settings = database.settings();
        settings.put(setting, value);
        return settings;
    }

    private static Ended run(String... arguments) throws InterruptedException {
        return run(database.settings(), arguments);
    }

    private static Ended run(Map<String, String> settings, String... arguments) throws InterruptedException {
        Packaged job = Packaged.start(settings, arguments);
        return new Ended(job, job.exitCode());
    }
}
