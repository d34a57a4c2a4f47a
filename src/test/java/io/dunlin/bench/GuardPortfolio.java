package io.dunlin.bench;

import java.sql.SQLException;

/**
 * Fifty borrowers with ten years of collecting behind them, {@value #ACTIONS} actions each, and many others with an open case:
 * what the guard is measured on. The borrowers live in China, whose rules count calls, and owe a lender there.
 */
final class GuardPortfolio {

    static final int BUSY = 50;
    static final int ACTIONS = 5_000;
    static final int OTHERS = 100_000;

    private GuardPortfolio() {}

    static void fill(BenchDatabase database, String name) throws SQLException {
        database.run(
                name,
                "set session_replication_role = replica", // the rows are right: no trigger needs to look
                "update lender set country = 'CN', licence = 'BANK'",
                """
                insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)
                select %s, 'B-' || i, sha256('Synthetic Person'), 'CN', 'Asia/Shanghai', 'zh', now(), 'bench'
                  from generate_series(1, %d) i
                """.formatted(key("b"), BUSY + OTHERS),
                """
                insert into contact_point (id, borrower_id, channel, value, value_index, added_at, added_by)
                select %s, %s, 'PHONE', sha256('value'), sha256(i::text::bytea), now(), 'bench' from generate_series(1, %d) i
                """.formatted(key("c"), key("b"), BUSY + OTHERS),
                """
                insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate, late_fee,
                                  repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on,
                                  matures_on, policy_version, outstanding, booked_at, booked_by)
                select %s, %s, 'L-' || i, 'ACTIVE', 'CNY', 12000, 0.12, 0, 0, 'LUMP_SUM', 'THIRTY_360', 12, 0,
                       current_date - 4000, current_date - 3600, current_date - 3600, 1, 12000, now(), 'bench'
                  from generate_series(1, %d) i
                """.formatted(key("a"), key("b"), BUSY + OTHERS),
                """
                insert into loan_standing (loan_id, borrower_id, unmet_due_on, grace_days, held, stage, stage_since,
                                           reviewed_through, replay)
                select %s, %s, current_date - 3600, 0, false, 'M7', current_date - 3400, current_date, false
                  from generate_series(1, %d) i
                """.formatted(key("a"), key("b"), BUSY + OTHERS),
                """
                insert into collection_case (id, borrower_id, opened_on, priority, past_due_since, opened_at, opened_by)
                select %s, %s, current_date - 3600, case when i <= %d then 9999 else i %% 700 end, current_date - 3600, now(),
                       'bench' from generate_series(1, %d) i
                """.formatted(key("9"), key("b"), BUSY, BUSY + OTHERS),
                "insert into case_loan (case_id, loan_id, joined_on) select %s, %s, current_date - 3600 from generate_series(1, %d) i"
                        .formatted(key("9"), key("a"), BUSY + OTHERS),
                "insert into case_contactability (case_id, borrower_id, priority, opened_on)"
                        + " select id, borrower_id, priority, opened_on from collection_case",
                """
                insert into collection_action (id, case_id, borrower_id, channel, direction, purpose, party, contact_point_id,
                                               performed_at, performed_by, outcome, recorded_at, recorded_by)
                select gen_random_uuid(), %s, %s, 'CALL', 'OUTBOUND', 'COLLECT', 'BORROWER', %s,
                       now() - interval '1 day' - n * interval '17 hours 31 minutes', 'bench',
                       case n %% 5 when 0 then 'RIGHT_PARTY_CONTACT' else 'NO_ANSWER' end, now(), 'bench'
                  from generate_series(1, %d) i, generate_series(0, %d - 1) n
                """.formatted(key("9"), key("b"), key("c"), BUSY, ACTIONS));
        database.settle(name);
    }

    /** Nobody may be contacted for some hours, as by night. */
    static void night(BenchDatabase database, String name) throws SQLException {
        database.run(
                name,
                "update case_contactability set open = false, open_from = now() + interval '9 hours',"
                        + " review_at = now() + interval '9 hours'");
        database.settle(name, "case_contactability");
    }

    /** The case of the busy borrower with this number, as clients name it. */
    static String caseKey(int number) {
        return "01900000-0000-7000-8900-" + "%012x".formatted(number);
    }

    private static String key(String kind) {
        return "('01900000-0000-7000-8" + kind + "00-' || lpad(to_hex(i), 12, '0'))::uuid";
    }
}
