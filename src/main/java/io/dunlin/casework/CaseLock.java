package io.dunlin.casework;

import io.dunlin.borrower.BorrowerLock;
import io.dunlin.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Locks a case, and before it the borrower whose case it is: under that lock contacts are judged and reserved. */
@ApplicationScoped
public class CaseLock {

    private final Sql sql;
    private final BorrowerLock borrowers;

    CaseLock(Sql sql, BorrowerLock borrowers) {
        this.sql = sql;
        this.borrowers = borrowers;
    }

    /** The borrower whose case it is, locked until the transaction ends; empty when there is no such case. */
    public Optional<UUID> takeBorrower(UUID caseId) {
        return sql.find(
                        "select borrower_id from collection_case where id = ?",
                        row -> row.getObject(1, UUID.class),
                        caseId)
                .filter(borrowers::take);
    }

    /** The case, locked until the transaction ends; what is read afterwards is current. */
    Optional<CollectionCase> take(UUID caseId) {
        return takeBorrower(caseId).flatMap(borrower -> CollectionCase.locked(caseId));
    }
}
