package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.OwnDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What was there before a kind of row was logged has its entries afterwards, in the order in which it was recorded. */
class OldRowsTest {

    private static final String WRONG = "select count(*) from log_entry e join log_format f using (kind, format)"
            + " join %1$s t on t.%2$s = e.row_id where f.source = '%1$s'"
            + " and e.digest <> log_digest(e.kind, e.format, f.columns, to_jsonb(t))";

    @Test
    void rowsOfBeforeGetTheirEntries() throws SQLException {
        try (OwnDatabase database = new OwnDatabase()) {
            migrate(database, "8");
            UUID borrower = UUID.randomUUID();
            UUID loan = UUID.randomUUID();
            database.execute("""
                    insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate, late_fee,
                        repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on, matures_on,
                        policy_version, outstanding, booked_at, booked_by)
                    values ('%1$s', '%2$s', 'L-1', 'CHARGED_OFF', 'USD', 100, 0, 0, 0, 'LUMP_SUM', 'THIRTY_360', 12, 0,
                        '2025-01-01', '2026-01-01', '2026-01-01', 1, 100, now(), 't');
                    insert into loan_hold (id, loan_id, kind, from_on, reason, freezes_delinquency, freezes_charges,
                        freezes_contact, placed_at, placed_by, lifted_on, lift_reason, lifted_at, lifted_by)
                    values (gen_random_uuid(), '%1$s', 'DISPUTE', '2026-01-01', sha256('r'), true, false, false,
                        '2026-01-01T10:00:00+05:45', 't', '2026-02-01', sha256('l'), '2026-02-01T10:00Z', 't');
                    insert into loan_hold (id, loan_id, kind, from_on, reason, freezes_delinquency, freezes_charges,
                        freezes_contact, placed_at, placed_by)
                    values (gen_random_uuid(), '%1$s', 'HARDSHIP', '2026-01-01', sha256('r'), true, false, false,
                        '2026-02-03T10:00Z', 't');
                    insert into payment_reversal values (gen_random_uuid(), '%1$s', '2026-02-02T10:00Z', 't', sha256('r'));
                    insert into personal_key (borrower_id, master, wrapped, made_at)
                    values ('%2$s', 'k', uuid_send('%2$s'), '2025-01-01T00:00Z');
                    insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)
                    values ('%2$s', 'B-1', sha256('n'), 'US', 'UTC', 'en', '2025-01-01T00:00Z', 't');
                    insert into erasure values ('%2$s', 'REQUEST', '{}', '2025-01-02T00:00Z', 't');
                    insert into contact_point (id, borrower_id, channel, value, value_index, added_at, added_by)
                    values (gen_random_uuid(), '%2$s', 'PHONE', sha256('p'), sha256('p'), '2025-01-03T00:00Z', 't');
                    insert into legal_hold values (gen_random_uuid(), '%2$s', sha256('r'), '2025-01-04T00:00Z', 't',
                        '2099-01-01T00:00Z', 't', sha256('l'));
                    insert into payment (id, loan_id, reference, amount, effective_on, recorded_at, recorded_by)
                    values (gen_random_uuid(), '%1$s', 'P', 10, '2026-01-05', '2098-01-01T00:00Z', 't');
                    insert into charge_off values ('%1$s', '2026-03-01', '2026-03-01T10:00Z', 't', sha256('r'))
                    """.formatted(loan, borrower));
            migrate(database, "latest");
            assertThat(database.string("select string_agg(kind, ' ' order by sequence) from log_entry"
                            + " where borrower_id = '%s'".formatted(borrower)))
                    .isEqualTo(
                            "LOAN_HOLD LOAN_HOLD_LIFT PAYMENT_REVERSAL LOAN_HOLD CHARGE_OFF KEY_MADE ERASURE CONTACT_POINT"
                                    + " LEGAL_HOLD LOAN PAYMENT LEGAL_HOLD_LIFT");
            assertThat(database.string("select length from log_chain where borrower_id = '%s'".formatted(borrower)))
                    .isEqualTo("12");
            assertThat(wrong(database, "loan_hold", "id")).isZero();
            assertThat(wrong(database, "payment", "id")).isZero();
            assertThat(wrong(database, "contact_point", "id")).isZero();
            assertThat(wrong(database, "legal_hold", "id")).isZero();
            assertThat(wrong(database, "personal_key", "borrower_id")).isZero();
            assertThat(wrong(database, "charge_off", "loan_id")).isZero();
            database.execute("update charge_off set recorded_by = 'x'");
            assertThat(wrong(database, "charge_off", "loan_id")).isEqualTo(1);
        }
    }

    /** How many entries say something else than the row. */
    private static int wrong(OwnDatabase database, String table, String key) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            ResultSet row = statement.executeQuery(WRONG.formatted(table, key));
            row.next();
            return row.getInt(1);
        }
    }

    /** Rows are put in without what they refer to, so nothing may look at that. */
    private static void migrate(OwnDatabase database, String version) {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource("jdbc:postgresql://localhost:" + database.port() + "/postgres", "postgres", "postgres")
                .placeholders(Map.of("app-role", "none"))
                .initSql("set session_replication_role = replica")
                .target(version);
        flyway.load().migrate();
    }
}
