package io.dunlin.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.OwnDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Loans that were charged off before there were recoveries get the cases that they would have now. */
class KindsMigrationTest {

    private static final String LOAN = """
            insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate, late_fee,
                repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on, matures_on, policy_version,
                outstanding, booked_at, booked_by)
            values ('%1$s', '%2$s', '%1$s', '%3$s', '%4$s', 100, 0, 0, 0, 'LUMP_SUM', 'THIRTY_360', 12, 0, '2025-01-01',
                '2026-01-01', '2026-01-01', 1, %5$s, now(), 't');
            insert into loan_standing (loan_id, borrower_id, unmet_due_on, grace_days, held, stage, stage_since,
                reviewed_through, replay)
            values ('%1$s', '%2$s', '%6$s', 0, false, 'M1', '2026-01-01', '2026-06-01', false);
            """;

    private static final String CHARGE_OFF =
            "insert into charge_off (loan_id, charged_off_on, recorded_at, recorded_by, reason)"
                    + " values ('%s', '%s', now(), 't', sha256('r'));";

    @Test
    void loansThatWereChargedOffGetTheirRecovery() throws SQLException {
        try (OwnDatabase database = new OwnDatabase()) {
            migrate(database, "21.1");
            UUID borrower = UUID.randomUUID();
            UUID first = UUID.randomUUID();
            UUID second = UUID.randomUUID();
            UUID late = UUID.randomUUID();
            UUID paid = UUID.randomUUID();
            UUID open = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            UUID large = UUID.randomUUID();
            execute(
                    database,
                    "insert into policy (version, effective_from, content) values (1, '2000-01-01', '');",
                    person(borrower),
                    person(other),
                    LOAN.formatted(first, borrower, "CHARGED_OFF", "USD", "7000", "2026-02-01"),
                    LOAN.formatted(second, borrower, "CHARGED_OFF", "USD", "5345.99", "2026-01-15"),
                    LOAN.formatted(late, borrower, "ACTIVE", "USD", "100", "2026-03-01"),
                    LOAN.formatted(paid, borrower, "SETTLED", "USD", "0", "2026-03-01"),
                    LOAN.formatted(large, other, "CHARGED_OFF", "JPY", "999999999", "2026-03-01"),
                    CHARGE_OFF.formatted(first, "2026-05-02"),
                    CHARGE_OFF.formatted(second, "2026-05-01"),
                    CHARGE_OFF.formatted(paid, "2026-05-01"),
                    CHARGE_OFF.formatted(large, "2026-04-01"),
                    """
                    insert into collection_case (id, borrower_id, opened_on, priority, past_due_since, opened_at, opened_by)
                    values ('%1$s', '%2$s', '2026-03-01', 131, '2026-03-01', now(), 't');
                    insert into case_loan values ('%1$s', '%3$s', '2026-03-01'), ('%1$s', '%4$s', '2026-05-03'),
                        ('%1$s', '%5$s', '2026-03-02');
                    """.formatted(open, borrower, first, second, late));
            migrate(database, "latest");
            assertThat(cases(database, borrower))
                    .isEqualTo("COLLECTION 2026-03-01 131 2026-03-01, RECOVERY 2026-05-01 51 2026-01-15");
            assertThat(cases(database, other)).isEqualTo("RECOVERY 2026-04-01 99 2026-03-01");
            assertThat(database.string("""
                    select string_agg(concat_ws(' ', c.kind, case m.loan_id when '%s' then 1 when '%s' then 2 else 3 end,
                               joined_on, left_on), ', ' order by c.kind, joined_on)
                      from case_loan m join collection_case c on c.id = m.case_id where c.borrower_id = '%s'
                    """.formatted(first, second, borrower)))
                    .isEqualTo(
                            "COLLECTION 1 2026-03-01 2026-05-02, COLLECTION 3 2026-03-02, COLLECTION 2 2026-05-03 2026-05-03,"
                                    + " RECOVERY 2 2026-05-01, RECOVERY 1 2026-05-02");
            assertThat(
                            database.string(
                                    "select string_agg(kind || priority, ' ' order by kind, priority) from case_contactability"))
                    .isEqualTo("COLLECTION131 RECOVERY51 RECOVERY99");
            assertThat(database.string("select bool_and(id::text ~ '^........-....-7...-[89ab]'"
                            + " and substr(id::text, 1, 8) = left(lpad(to_hex((extract(epoch from opened_at) * 1000)::bigint), 12, '0'), 8))"
                            + " from collection_case where kind = 'RECOVERY'"))
                    .isEqualTo("t");
        }
    }

    private static String person(UUID id) {
        return """
                insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)
                values ('%1$s', '%1$s', sha256('n'), 'US', 'UTC', 'en', now(), 't');
                """.formatted(id);
    }

    private static String cases(OwnDatabase database, UUID borrower) throws SQLException {
        return database.string("""
                select string_agg(concat_ws(' ', kind, opened_on, priority, past_due_since), ', ' order by kind)
                  from collection_case where borrower_id = '%s' and closed_on is null
                """.formatted(borrower));
    }

    /** Loans without installments and keys, which nothing here looks at. */
    private static void execute(OwnDatabase database, String... statements) throws SQLException {
        database.execute("set session_replication_role = replica; " + String.join("\n", statements)
                + " insert into case_contactability (case_id, borrower_id, priority, opened_on)"
                + " select id, borrower_id, priority, opened_on from collection_case;");
    }

    private static void migrate(OwnDatabase database, String version) {
        Flyway.configure()
                .dataSource("jdbc:postgresql://localhost:" + database.port() + "/postgres", "postgres", "postgres")
                .placeholders(Map.of("app-role", "none"))
                .target(version)
                .load()
                .migrate();
    }
}
