package io.dunlin.casework;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Locks the case that a person changes, compares the version that the person has seen, and shows the changed case. */
@ApplicationScoped
public class CaseChange {

    private static final Violation NOT_FOUND = Violation.of(ErrorCode.NOT_FOUND, "caseId", "There is no such object.");

    private final CaseLock lock;
    private final CaseQueries cases;

    CaseChange(CaseLock lock, CaseQueries cases) {
        this.lock = lock;
        this.cases = cases;
    }

    /**
     * Changes a case within the transaction of a mutation.
     *
     * @param id the case, as in the field {@code caseId} of the input
     * @param expectedVersion the version that the person has seen; null to change whatever is there
     * @param change gives why the case cannot be changed; else it has changed it
     * @return the changed case, or NOT_FOUND, or STALE_VERSION with the case as it is, or why it cannot be changed
     */
    public Outcome<Written<CaseView>> make(
            String id, @Nullable Integer expectedVersion, Function<CollectionCase, Optional<Violation>> change) {
        return unless(
                id, expectedVersion, change.andThen(refusal -> refusal.stream().toList()));
    }

    /** The same, where more than one thing may speak against a change. */
    public Outcome<Written<CaseView>> unless(
            String id, @Nullable Integer expectedVersion, Function<CollectionCase, List<Violation>> change) {
        UUID key = NodeId.required(NodeType.COLLECTION_CASE, id);
        CollectionCase found = lock.takeAlone(key).orElse(null);
        if (found == null) {
            return Outcome.refused(NOT_FOUND);
        }
        Optional<Violation> stale = Versions.stale("The case", expectedVersion, found.version);
        if (stale.isPresent()) {
            return Outcome.refused(List.of(stale.get()), shown(found));
        }
        List<Violation> refusal = change.apply(found);
        return refusal.isEmpty() ? Outcome.accepted(shown(found)) : Outcome.refused(refusal);
    }

    private Written<CaseView> shown(CollectionCase found) {
        return new Written<>(found.id, cases.changed(found.id));
    }
}
