package io.dunlin.bench;

import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The portfolio that the sweep is measured on: loans of twelve installments, four loans for every three borrowers, all
 * due for their first review. Of a hundred, twelve are late by 1 to 200 days, so their first review finds up to seven
 * crossings each; the others are paid up. On the next day exactly {@value #NEXT_DAY} loans cross an edge, however many
 * loans there are.
 */
final class SweepPortfolio {

    static final int NEXT_DAY = 3_000;

    private static final String[] TABLES = {"borrower", "loan", "installment", "loan_standing"};

    private SweepPortfolio() {}

    /** @param asOf the day of the first sweep */
    static void fill(BenchDatabase database, String name, int loans, LocalDate asOf) throws SQLException {
        database.run(
                name,
                "set session_replication_role = replica", // the rows are right: no trigger, no foreign key needs to
                // look
                borrowers(loans),
                "create temporary table seed as " + seed(loans, asOf),
                """
                insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate, late_fee,
                                  repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on,
                                  matures_on, policy_version, outstanding, booked_at, booked_by)
                select id, borrower_id, 'L-' || i, 'ACTIVE', 'USD', 12000, 0.12, 0, 0, 'EQUAL_PRINCIPAL', 'THIRTY_360', 12, 0,
                       disbursed_on, (disbursed_on + interval '1 month')::date, (disbursed_on + interval '12 months')::date,
                       1, 12000, now(), 'bench' from seed order by i
                """,
                "alter table installment drop constraint installment_pkey",
                """
                insert into installment (loan_id, number, due_on, principal, interest)
                select id, n, (disbursed_on + n * interval '1 month')::date, 1000, 130 - 10 * n
                  from seed, generate_series(1, 12) n order by i, n
                """,
                "alter table installment add primary key (loan_id, number)",
                """
                insert into loan_standing (loan_id, borrower_id, unmet_due_on, grace_days, held, stage, stage_since,
                                           reviewed_through, next_review_on, replay)
                select id, borrower_id, unmet_due_on, 0, false, 'CURRENT', disbursed_on, disbursed_on, disbursed_on, false
                  from seed order by i
                """);
        database.settle(name, TABLES);
    }

    private static String borrowers(int loans) {
        return """
                insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)
                select %s, 'B-' || i, sha256('Synthetic Person'), 'US', 'America/New_York', 'en', now(), 'bench'
                  from generate_series(0, %d - 1) i
                """.formatted(key("b", "i"), loans * 3 / 4);
    }

    private static String seed(int loans, LocalDate asOf) {
        return """
                select i, %s as id, %s as borrower_id, unmet_due_on, (unmet_due_on - interval '7 months')::date as disbursed_on
                  from (select i, case when i < %d then date '%s'
                                       when i %% 100 < 12 then date '%s' - (i / 100 %% 7 * 30 + 1 + i / 700 %% 20)
                                       else date '%s' + (1 + i %% 29) end as unmet_due_on
                          from generate_series(0, %d - 1) i) dated
                """.formatted(key("a", "i"), key("b", "(i % " + loans * 3 / 4 + ")"), NEXT_DAY, asOf, asOf, asOf, loans);
    }

    private static String key(String kind, String number) {
        return "('01900000-0000-7000-8" + kind + "00-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
    }
}
