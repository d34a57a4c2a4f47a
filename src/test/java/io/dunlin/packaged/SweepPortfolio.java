package io.dunlin.packaged;

import io.dunlin.testing.OwnDatabase;
import io.dunlin.testing.Packaged;
import io.dunlin.testing.Tokens;
import java.util.Map;

/** Loans that await their first sweep, for processes to share. */
final class SweepPortfolio {

    static final int BORROWERS = 5_000;
    static final int LOANS = 2 * BORROWERS;

    /** Each is 65 days past due: from CURRENT to M1, M2 and M3. */
    static final int CROSSINGS_OF_A_LOAN = 3;

    private SweepPortfolio() {}

    /** What lets processes take many small chunks, and take over soon. */
    static Map<String, String> settings(OwnDatabase database) {
        Map<String, String> settings = database.settings();
        settings.putAll(Tokens.settings());
        settings.putAll(Map.of(
                "DUNLIN_SWEEP_CRON", "off",
                "DUNLIN_SWEEP_JOIN_EVERY", "1s",
                "DUNLIN_SWEEP_CHUNK_SIZE", "10",
                "DUNLIN_SWEEP_LEASE", "3s"));
        return settings;
    }

    /** Makes the tables, and two loans for each borrower, which no sweep has seen since they were booked. */
    static void fill(OwnDatabase database) throws InterruptedException {
        try (Packaged migration = Packaged.start(database.settings(), "migrate")) {
            migration.exitCode();
        }
        database.execute(
                "with k as (insert into personal_key (borrower_id) select gen_random_uuid() from generate_series(1, "
                        + BORROWERS
                        + ") returning borrower_id)"
                        + " insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)"
                        + " select borrower_id, 'B-' || row_number() over (), sha256('Test'), 'US', 'UTC', 'en', now(), 'test' from k");
        database.execute(
                "insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate, late_fee,"
                        + " repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on, matures_on, policy_version,"
                        + " outstanding, booked_at, booked_by)"
                        + " select gen_random_uuid(), id, number || '-' || i, 'ACTIVE', 'USD', 1000, 0, 0, 0, 'LUMP_SUM', 'THIRTY_360',"
                        + " 1, 0, current_date - 96, current_date - 65, current_date - 65, 1, 1000, now(), 'test'"
                        + " from borrower cross join generate_series(1, 2) i");
        database.execute("insert into installment (loan_id, number, due_on, principal, interest)"
                + " select id, 1, first_due_on, 1000, 0 from loan");
        database.execute(
                "insert into loan_standing (loan_id, borrower_id, unmet_due_on, grace_days, held, stage, stage_since,"
                        + " reviewed_through, next_review_on, replay)"
                        + " select id, borrower_id, first_due_on, 0, false, 'CURRENT', disbursed_on, disbursed_on, first_due_on + 1, false"
                        + " from loan");
        database.execute("analyze");
    }

    /** Each loan was swept once, and each case opened once. */
    static boolean isSweptOnce(OwnDatabase database) {
        String counts = database.string(
                "select format('%s %s %s %s', loans_due, loans_reviewed, transitions, cases_opened) from overdue_sweep");
        String transitions = database.string(
                "select format('%s %s', count(*), count(distinct (loan_id, crossed_on))) from loan_transition");
        String cases = database.string("select format('%s %s', count(*), count(distinct case_id)) from case_loan");
        String stages = database.string("select string_agg(distinct stage, ' ') from loan_standing");
        int crossings = CROSSINGS_OF_A_LOAN * LOANS;
        return counts.equals("%d %d %d %d".formatted(LOANS, LOANS, crossings, BORROWERS))
                && transitions.equals("%d %d".formatted(crossings, crossings))
                && cases.equals("%d %d".formatted(LOANS, BORROWERS))
                && stages.equals("M3");
    }

    static boolean isCompleted(OwnDatabase database) {
        return "COMPLETED".equals(database.string("select max(status) from overdue_sweep"));
    }

    /** A worker's name begins with the number of its process. */
    static int chunksDoneBy(OwnDatabase database, Packaged process) {
        return Integer.parseInt(database.string(
                "select count(*) from sweep_chunk where done and claimed_by like '" + process.pid() + "/%'"));
    }
}
