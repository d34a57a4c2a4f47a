package io.dunlin.platform.sql;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.platform.sql.TableStatistics.BulkWork;
import io.dunlin.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The owner of the tables is another role than the application, as in production: analysing is for the owner. */
@QuarkusTest
class TableStatisticsTest {

    @Inject
    TableStatistics statistics;

    @Inject
    Sql sql;

    @Test
    void theApplicationMayNotAnalyseATableItself() {
        assertThat(sql.find(
                        "select session_user::text <> (select tableowner from pg_tables where tablename = 'loan') as other",
                        row -> row.flag("other")))
                .contains(true);
    }

    @Test
    void littleWorkIsLeftToAutovacuum() {
        assertThat(statistics.afterBulkWork(BulkWork.SWEEP, TableStatistics.MUCH - 1))
                .isEmpty();
    }

    @Test
    void otherTablesAreRefused() {
        assertThatThrownBy(() -> sql.find("select analyze_after_bulk_work('{policy}', 5000)", row -> true))
                .hasStackTraceContaining("is not for these tables");
    }

    @Test
    void anImportOfManyRowsEndsWithWhatThePlannerNeeds() throws SQLException {
        long before = analysed("borrower");
        post(TableStatistics.MUCH - 1);
        assertThat(analysed("borrower")).isEqualTo(before);
        post(4 * TableStatistics.MUCH);
        assertThat(analysed("borrower")).isGreaterThan(before);
        assertThat(statistics.afterBulkWork(BulkWork.MIGRATION, Long.MAX_VALUE)).contains("borrower", "personal_key");
        assertThat(statistics.afterBulkWork(BulkWork.IMPORT, TableStatistics.MUCH))
                .doesNotContain("policy");
    }

    /** A lock on a table stays until its transaction ends: that of a user is not the place for it. */
    @Test
    void aTransactionOfTheCallerHoldsNoLockForIt() {
        QuarkusTransaction.requiringNew().run(() -> {
            statistics.afterBulkWork(BulkWork.MIGRATION, Long.MAX_VALUE);
            assertThat(sql.find(
                            "select count(*) from pg_locks where pid = pg_backend_pid() and mode = 'ShareUpdateExclusiveLock'",
                            row -> row.integer("count")))
                    .contains(0);
        });
    }

    private static void post(int borrowers) {
        String prefix = UUID.randomUUID().toString();
        StringBuilder rows = new StringBuilder("record,number,name,country,timeZone\n");
        for (int i = 0; i < borrowers; i++) {
            rows.append("borrower,").append(prefix).append(i).append(",Bo,US,UTC\n");
        }
        assertThat(given().contentType("text/csv; charset=UTF-8")
                        .body(rows.toString())
                        .post("/portfolio/imports")
                        .jsonPath()
                        .getInt("accepted"))
                .isEqualTo(borrowers);
    }

    private static long analysed(String table) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select analyze_count from pg_stat_all_tables where relname = '" + table + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
