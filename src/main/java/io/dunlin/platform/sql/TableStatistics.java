package io.dunlin.platform.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Updates the statistics of PostgreSQL's planner right after bulk work. Autovacuum would do so a minute or more later;
 * until then, pages of lists would take seconds.
 */
@ApplicationScoped
public class TableStatistics {

    /** Work that changed fewer rows changes no plan; autovacuum finds them in time. */
    public static final int MUCH = 1_000;

    private static final Logger LOG = Logger.getLogger(TableStatistics.class);

    private final Sql sql;

    TableStatistics(Sql sql) {
        this.sql = sql;
    }

    /** Kinds of bulk work, with the tables that they fill. */
    public enum BulkWork {
        IMPORT(
                "borrower",
                "contact",
                "contact_point",
                "import_rejection",
                "installment",
                "loan",
                "loan_standing",
                "log_chain",
                "log_entry",
                "payment",
                "personal_key"),
        SWEEP("case_contactability", "case_loan", "collection_case", "loan", "loan_standing", "loan_transition"),
        MIGRATION(
                "borrower",
                "case_contactability",
                "case_loan",
                "collection_case",
                "contact",
                "contact_point",
                "installment",
                "loan",
                "loan_standing",
                "loan_transition",
                "log_chain",
                "log_entry",
                "payment",
                "personal_key");

        @SuppressWarnings("ImmutableEnumChecker") // List.of makes a list that cannot change
        private final List<String> tables;

        BulkWork(String... tables) {
            this.tables = List.of(tables);
        }
    }

    /**
     * Analyses the tables of which so much has changed that plans may be wrong: {@link #MUCH} rows, and a tenth of the
     * table. In no transaction of the caller, since the database keeps a lock for it until the end. It is a help, so a
     * failure is logged and nothing else.
     *
     * @param rows about how many rows the work has changed; {@link Long#MAX_VALUE} for who knows
     * @return the tables that were analysed
     */
    public List<String> afterBulkWork(BulkWork work, long rows) {
        if (rows < MUCH) {
            return List.of();
        }
        try {
            return QuarkusTransaction.suspendingExisting()
                    .call(() -> sql.find(
                                    "select analyze_after_bulk_work(?, ?) as analysed",
                                    row -> row.texts("analysed"),
                                    new Sql.Column("text", work.tables),
                                    rows)
                            .orElseThrow());
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Could not analyse the tables after a bulk %s; autovacuum will do it: %s",
                    work, DatabaseFault.told(e));
            return List.of();
        }
    }
}
