package io.dunlin.bench;

/** A digest of all rows that every way to sweep must have written alike. */
final class SweptRows {

    private SweptRows() {}

    static String of(BenchDatabase database, String name) throws Exception {
        String standings = database.value(
                name,
                "select md5(string_agg(x, '')) from (select md5(string_agg(s::text, '' order by loan_id)) x from"
                        + " (select loan_id, stage, stage_since, reviewed_through, next_review_on, transitions"
                        + " from loan_standing) s group by right(loan_id::text, 2) order by right(loan_id::text, 2)) y");
        String transitions = database.value(
                name,
                "select md5(string_agg(x, '')) from (select md5(string_agg(t::text, '' order by loan_id, sequence)) x from"
                        + " (select loan_id, sequence, from_stage, to_stage, crossed_on, cause from loan_transition) t"
                        + " group by right(loan_id::text, 2) order by right(loan_id::text, 2)) y");
        String cases = database.value(
                name,
                "select count(*) || ' cases from ' || min(opened_on) || ' to ' || max(opened_on) || ' with '"
                        + " || (select count(*) from case_loan) || ' loans' from collection_case");
        return standings + " " + transitions + " " + cases;
    }
}
