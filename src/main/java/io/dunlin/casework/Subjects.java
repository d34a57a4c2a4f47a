package io.dunlin.casework;

import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a contact concerns. A request names a case, or a borrower; of the two exactly one. A contact with a named
 * borrower joins the borrower's open case that has the named loans, else the COLLECTION case, else the RECOVERY case,
 * else the EARLY case, and is in no case when none is open.
 */
@ApplicationScoped
public class Subjects {

    private static final String BEST = """
             order by not exists (select from unnest(cast(:loans as uuid[])) as n(loan)
                                   where not exists (select from case_loan m
                                                      where m.case_id = c.id and m.loan_id = n.loan and m.left_on is null)) desc,
                      array_position(array['COLLECTION', 'RECOVERY', 'EARLY'], c.kind)
             limit 1
            """;

    private final Sql sql;
    private final BorrowerLock borrowers;
    private final VisibleObjects visible;
    private final Identity identity;

    Subjects(Sql sql, BorrowerLock borrowers, VisibleObjects visible, Identity identity) {
        this.sql = sql;
        this.borrowers = borrowers;
        this.visible = visible;
        this.identity = identity;
    }

    /**
     * What a request names.
     *
     * @param path of the input with the fields {@code caseId} and {@code borrowerId}
     * @param loans the loans that the contact is about; none when it is about all
     */
    public record Named(
            @Nullable String caseId, @Nullable String borrowerId, Collection<UUID> loans, List<String> path) {

        /** In an input that stands in no other one. */
        public static Named inInput(@Nullable String caseId, @Nullable String borrowerId, Collection<UUID> loans) {
            return new Named(caseId, borrowerId, loans, List.of("input"));
        }

        /** The field that names the subject. */
        public String field() {
            return caseId == null ? "borrowerId" : "caseId";
        }

        private boolean isCase() {
            return caseId != null;
        }

        /** What the id names; empty when both are named, or neither. */
        private Optional<UUID> key(NodeType type) {
            return caseId != null && borrowerId != null
                    ? Optional.empty()
                    : NodeId.key(type, caseId == null ? borrowerId : caseId);
        }

        private <T> Outcome<T> found(Optional<T> found) {
            return found.map(Outcome::accepted).orElseGet(() -> Outcome.refused(fault()));
        }

        private Violation fault() {
            if (caseId != null && borrowerId != null) {
                return fault(ErrorCode.INVALID, "borrowerId", "Give the case or the borrower, not both.");
            }
            return caseId == null && borrowerId == null
                    ? fault(ErrorCode.REQUIRED, "caseId", "Give the case or the borrower.")
                    : missing();
        }

        /** That nothing is there, or nothing that the caller may see. */
        public Violation missing() {
            return fault(ErrorCode.NOT_FOUND, field(), Ref.MESSAGE);
        }

        private Violation fault(ErrorCode code, String field, String message) {
            return new Violation(
                    code, Stream.concat(path.stream(), Stream.of(field)).toList(), message);
        }
    }

    /**
     * Whom a contact concerns, the borrower locked until the transaction ends. Nothing else of the borrower may be locked
     * before.
     *
     * @return REQUIRED for nobody, INVALID for a case and a borrower, NOT_FOUND for what is not there
     */
    public Outcome<Subject> locked(Named named) {
        return named.isCase()
                ? named.found(named.key(NodeType.COLLECTION_CASE)
                        .flatMap(id -> borrowerOf(id)
                                .filter(borrowers::take)
                                .filter(borrower -> visible.sees(NodeType.COLLECTION_CASE, id))
                                .map(borrower -> new Subject(borrower, id))))
                : named.found(named.key(NodeType.BORROWER)
                        .filter(borrowers::take)
                        .filter(id -> visible.sees(NodeType.BORROWER, id))
                        .map(id -> new Subject(id, openCase(id, named.loans()).orElse(null))));
    }

    /** The key of the subject that a request names, which may have no row; refused like {@link #locked}. */
    public Outcome<UUID> key(Named named) {
        return named.isCase()
                ? named.found(
                        named.key(NodeType.COLLECTION_CASE).filter(id -> visible.sees(NodeType.COLLECTION_CASE, id)))
                : named.found(named.key(NodeType.BORROWER)
                        .filter(id -> visible.sees(NodeType.BORROWER, id))
                        .map(id -> openCase(id, named.loans()).orElse(id)));
    }

    private Optional<UUID> borrowerOf(UUID caseId) {
        return sql.find("select borrower_id from collection_case where id = ?", row -> row.id("borrower_id"), caseId);
    }

    private Optional<UUID> openCase(UUID borrowerId, Collection<UUID> loans) {
        RowScope scope = identity.scope();
        Map<String, Object> values = new HashMap<>(Map.of("borrower", borrowerId, "loans", Column.uuids(loans)));
        scope.values().forEach(whose -> values.put("scope", whose));
        // Only cases that the caller may see count: for others a contact is made outside of any case.
        NamedSql query = new NamedSql(
                "select c.id from collection_case c where c.borrower_id = :borrower and c.closed_on is null and "
                        + scope.onCase("c.id", ":scope") + BEST,
                values);
        return sql.find(query.text(), row -> row.id("id"), query.values());
    }
}
