package io.dunlin.bench;

import java.sql.SQLException;

/** The small portfolio that queries are measured on: {@value #BORROWERS} borrowers with ten loans each. */
final class StartupPortfolio {

    static final int BORROWERS = 500;

    /** A page of fifty borrowers with their loans: 550 objects and their sums of money. */
    static final String PAGE =
            "{ borrowers(first: 50) { edges { node { id name loans { id number principal { amount } maturesOn } } } } }";

    /** What the first page ends with if it is whole: the tenth loan of the fiftieth borrower. */
    static final String PAGE_HAS = "\"number\":\"L-499\"";

    static final String FIRST = "{ borrowers(first: 1) { edges { node { number loans { number } } } } }";
    static final String FIRST_HAS = "{\"number\":\"B-0000\",\"loans\":[{\"number\":\"L-0\"},";

    private StartupPortfolio() {}

    static void fill(BenchDatabase database, String name) throws SQLException {
        database.run(
                name,
                "set session_replication_role = replica", // the rows are right: no trigger needs to look
                """
                insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)
                select %s, 'B-' || lpad(i::text, 4, '0'), sha256('Synthetic Person'), 'US', 'America/New_York', 'en', now(), 'bench'
                  from generate_series(0, %d - 1) i
                """.formatted(key("b", "i"), BORROWERS),
                """
                create temporary table seed as
                select i, %s as id, %s as borrower_id, current_date - 100 as disbursed_on from generate_series(0, %d - 1) i
                """.formatted(key("a", "i"), key("b", "(i / 10)"), 10 * BORROWERS),
                """
                insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate, late_fee,
                                  repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on,
                                  matures_on, policy_version, outstanding, booked_at, booked_by)
                select id, borrower_id, 'L-' || i, 'ACTIVE', 'USD', 12000, 0.12, 0, 0, 'EQUAL_PRINCIPAL', 'THIRTY_360', 12, 0,
                       disbursed_on, (disbursed_on + interval '1 month')::date, (disbursed_on + interval '12 months')::date,
                       1, 12000, now(), 'bench' from seed order by i
                """,
                """
                insert into installment (loan_id, number, due_on, principal, interest)
                select id, n, (disbursed_on + n * interval '1 month')::date, 1000, 130 - 10 * n
                  from seed, generate_series(1, 12) n order by i, n
                """);
        database.settle(name, "borrower", "loan", "installment");
    }

    private static String key(String kind, String number) {
        return "('01900000-0000-7000-8" + kind + "00-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
    }
}
