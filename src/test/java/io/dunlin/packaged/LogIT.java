package io.dunlin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.OwnDatabase;
import io.dunlin.testing.Packaged;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is verified and exported from the command line. */
class LogIT {

    private static OwnDatabase database;

    @TempDir
    Path files;

    @BeforeAll
    static void startDatabase() {
        database = new OwnDatabase();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    private static JsonPath log(int status, String... arguments) throws Exception {
        try (Packaged job = Packaged.start(database.settings(), arguments)) {
            assertThat(job.exitCode()).as(() -> String.join("\n", job.lines())).isEqualTo(status);
            return JsonPath.from(job.output().isEmpty() ? "{}" : job.output().get(0));
        }
    }

    @Test
    void faultsAreNamedAndTheStatusTells() throws Exception {
        person("LOG-1");
        JsonPath intact = log(0, "log", "verify");
        assertThat(intact.getMap("").keySet())
                .isEqualTo(Map.of("intact", 0, "chains", 0, "entries", 0, "anchors", 0, "signed", 0, "faults", 0)
                        .keySet());
        assertThat(intact.getInt("entries")).isEqualTo(2);
        Path page = files.resolve("examination.html");
        assertThat(log(0, "log", "export", "--borrower", "LOG-1", "--readable", page.toString())
                        .getInt("entries"))
                .as("the look at it is logged, too")
                .isEqualTo(3);
        assertThat(Files.readString(page)).contains("dunlin examination package 1", "VULNERABLE");
        database.execute("update borrower_condition set detail = sha256('other')");
        JsonPath faulty = log(3, "log", "verify");
        assertThat(faulty.getString("faults[0].reason")).isEqualTo("ROW_CHANGED");
        assertThat(faulty.getInt("faults[0].sequence")).isEqualTo(2);
        log(2, "log", "verify", "x.html");
    }

    private void person(String number) throws Exception {
        Path file = files.resolve("person.csv");
        Files.writeString(
                file, "record,number,name,country,timeZone\nborrower,%s,Synthetic Person,US,UTC\n".formatted(number));
        assertThat(log(0, "import", file.toString()).getInt("accepted")).isEqualTo(1);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into borrower_condition (id, borrower_id, kind, from_on, evidence, recorded_at, recorded_by)"
                            + " select gen_random_uuid(), id, 'VULNERABLE', '2026-01-01', sha256('e'), now(), 't' from borrower where number = '%s'"
                                    .formatted(number));
        }
    }
}
