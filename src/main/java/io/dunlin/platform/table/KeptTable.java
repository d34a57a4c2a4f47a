package io.dunlin.platform.table;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a room keeps in one table, as the rest of Dunlin has to know it.
 *
 * @param name the table
 * @param ofBorrower an SQL condition that finds the rows of a borrower, for the key {@code ?}; null where the table says
 *     nothing of a person, or at most names one by a key
 * @param node the type of its objects; null when they have no id of their own
 * @param seenBy who may see these objects; null when they have no id of their own
 * @param personal the personal data of its objects that is masked; null for none
 * @param logged the entries that its rows have in the log
 * @param rules what a broken constraint means, by its name; only those that a race can break
 */
public record KeptTable(
        String name,
        @Nullable String ofBorrower,
        @Nullable NodeType node,
        @Nullable SeenBy seenBy,
        @Nullable Personal personal,
        List<Logged> logged,
        Map<String, Violation> rules) {

    private static final String OF_LOANS = "loan_id in (select id from loan where borrower_id = ?)";
    private static final String OF_CASES = "case_id in (select id from collection_case where borrower_id = ?)";

    private static KeptTable of(String name, @Nullable String ofBorrower) {
        return new KeptTable(name, ofBorrower, null, null, null, List.of(), Map.of());
    }

    /** A table with rows about borrowers, in the column {@code borrower_id}. */
    public static KeptTable ofBorrowers(String name) {
        return of(name, "borrower_id = ?");
    }

    /** A table with rows about the loans of borrowers, in the column {@code loan_id}. */
    public static KeptTable ofLoans(String name) {
        return of(name, OF_LOANS);
    }

    /** A table with rows about the cases of borrowers, in the column {@code case_id}. */
    public static KeptTable ofCases(String name) {
        return of(name, OF_CASES);
    }

    /** A table with rows about borrowers, which the condition finds. */
    public static KeptTable ofPersons(String name, String ofBorrower) {
        return of(name, ofBorrower);
    }

    /** A table that is no record of a person. */
    public static KeptTable ofNobody(String name) {
        return of(name, null);
    }

    public KeptTable node(NodeType type, SeenBy whom) {
        return new KeptTable(name, ofBorrower, type, whom, personal, logged, rules);
    }

    public KeptTable masks(Personal masked) {
        return new KeptTable(name, ofBorrower, node, seenBy, masked, logged, rules);
    }

    public KeptTable logged(Logged... entries) {
        return new KeptTable(
                name,
                ofBorrower,
                node,
                seenBy,
                personal,
                Stream.concat(logged.stream(), Stream.of(entries)).toList(),
                rules);
    }

    /** Says what a broken constraint means. */
    public KeptTable rule(String constraint, ErrorCode code, String field, String message) {
        Map<String, Violation> more = new HashMap<>(rules);
        more.put(constraint, Violation.of(code, field, message));
        return new KeptTable(name, ofBorrower, node, seenBy, personal, logged, Map.copyOf(more));
    }
}
