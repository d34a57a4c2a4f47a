package io.dunlin.guard.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a contact concerns: a borrower, in one of the borrower's cases or in none.
 *
 * @param caseId null for a contact outside of any case
 */
public record Subject(UUID borrowerId, @Nullable UUID caseId) {

    /** The case; outside of any case the borrower. No case has the key of a borrower. */
    public UUID key() {
        return caseId == null ? borrowerId : caseId;
    }
}
