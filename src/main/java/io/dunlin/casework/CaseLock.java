package io.dunlin.casework;

import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Locks the borrower of a case, then the case. Contacts are judged and reserved under that lock. Empty when the caller
 * cannot see the case, also when it was recalled while the caller waited for the lock.
 */
@ApplicationScoped
public class CaseLock {

    private final Sql sql;
    private final BorrowerLock borrowers;
    private final VisibleObjects visible;

    CaseLock(Sql sql, BorrowerLock borrowers, VisibleObjects visible) {
        this.sql = sql;
        this.borrowers = borrowers;
        this.visible = visible;
    }

    /** The borrower whose case it is, locked until the transaction ends; empty when there is no such case. */
    public Optional<UUID> takeBorrower(UUID caseId) {
        return sql.find("select borrower_id from collection_case where id = ?", row -> row.id("borrower_id"), caseId)
                .filter(borrowers::take)
                .filter(borrower -> sees(caseId));
    }

    /** The case, locked without its borrower. */
    public Optional<CollectionCase> takeAlone(UUID caseId) {
        return CollectionCase.locked(caseId).filter(found -> sees(caseId));
    }

    private boolean sees(UUID caseId) {
        return visible.sees(NodeType.COLLECTION_CASE, caseId);
    }
}
