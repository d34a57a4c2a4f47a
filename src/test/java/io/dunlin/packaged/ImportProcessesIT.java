package io.dunlin.packaged;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.OwnDatabase;
import io.dunlin.testing.Packaged;
import io.dunlin.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is lost, beside a process that goes on. */
class ImportProcessesIT {

    private static final int BORROWERS = 20_000;
    private static final int ROWS = 3 * BORROWERS;

    @TempDir
    Path files;

    @Test
    void theSameFileCompletesWhatALostProcessLeftAndNothingIsThereTwice() throws IOException, InterruptedException {
        Path file = portfolio();
        try (OwnDatabase database = new OwnDatabase()) {
            Map<String, String> settings = database.settings();
            settings.putAll(Tokens.settings());
            settings.put("DUNLIN_IMPORT_LEASE", "2s");
            settings.put("DUNLIN_IMPORT_CHECK_EVERY", "1s");
            try (Packaged other = Packaged.start(settings)) {
                int port = other.port();
                try (Packaged lost = Packaged.start(settings, "import", file.toString())) {
                    await().atMost(Duration.ofSeconds(60)).until(() -> recorded(database) >= 2000);
                    lost.kill();
                }
                int left = recorded(database);
                assertThat(left).isBetween(2000, ROWS - 1);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> "FAILED".equals(database.string("select status from portfolio_import")));
                JsonPath again = new JsonPath(given().port(port)
                        .contentType("text/csv; charset=UTF-8")
                        .body(Files.readAllBytes(file))
                        .post("/portfolio/imports")
                        .asString());
                assertThat(again.getString("status")).isEqualTo("COMPLETED");
                assertThat(again.getInt("unchanged")).isEqualTo(left);
                assertThat(again.getInt("accepted")).isEqualTo(ROWS - left);
            }
            assertThat(database.string("select format('%s %s %s', (select count(*) from borrower),"
                            + " (select count(*) from contact_point), (select count(*) from loan))"))
                    .isEqualTo("%1$d %1$d %1$d".formatted(BORROWERS));
        }
    }

    private static int recorded(OwnDatabase database) {
        return Integer.parseInt(database.string("select coalesce(max(accepted), 0) from portfolio_import"));
    }

    private Path portfolio() throws IOException {
        StringBuilder rows =
                new StringBuilder("record,number,name,country,timeZone,borrowerNumber,channel,value,principal,"
                        + "currency,annualRate,termMonths,disbursedOn\n");
        for (int i = 0; i < BORROWERS; i++) {
            rows.append("borrower,L-%d,Ann Lee,US,America/New_York,,,,,,,,\n".formatted(i));
            rows.append("contact_point,,,,,L-%d,EMAIL,l-%d@example.org,,,,,\n".formatted(i, i));
            rows.append("loan,L-%d-1,,,,L-%d,,,1200,USD,0.12,12,2024-01-31\n".formatted(i, i));
        }
        return Files.writeString(files.resolve("portfolio.csv"), rows);
    }
}
