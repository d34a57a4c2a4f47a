package io.dunlin.platform.table;

import java.util.Arrays;
import java.util.List;

/**
 * That rows of a table have entries in the log. The database writes by the same list, in {@code log_format};
 * verification trusts only this one.
 *
 * @param kind the name of the entries, kept for good
 * @param key the column with the key of the row
 * @param owner how rows {@code t} are found of a borrower, whose key is {@code k.borrower_id}: a join through keys that
 *     have indexes
 * @param condition which of the rows {@code t} have entries
 * @param formats the columns that a digest covers, in their order, by format, the first one first
 */
public record Logged(String kind, String key, String owner, String condition, List<List<String>> formats) {

    public static final String OF_CASE = "join collection_case k on k.id = t.case_id";
    public static final String OF_LOAN = "join loan k on k.id = t.loan_id";
    public static final String OF_BORROWER =
            "join (select id as borrower_id from borrower) k on k.borrower_id = t.borrower_id";

    /** @param formats the columns of each format, separated by white space */
    public static Logged as(String kind, String key, String owner, String... formats) {
        return new Logged(
                kind,
                key,
                owner,
                "true",
                Arrays.stream(formats)
                        .map(columns -> List.of(columns.strip().split("\\s+")))
                        .toList());
    }

    public Logged where(String rows) {
        return new Logged(kind, key, owner, rows, formats);
    }
}
