package io.dunlin.casework;

import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case that a mutation returns. */
@ApplicationScoped
public class CurrentCase {

    private final InputCheck inputs;
    private final CaseQueries cases;

    CurrentCase(InputCheck inputs, CaseQueries cases) {
        this.inputs = inputs;
        this.cases = cases;
    }

    /** The case as it is; null for none, and for one that the caller may not see any more. */
    @Nullable
    public CaseView of(@Nullable UUID id) {
        return id == null ? null : cases.find(id);
    }

    /** The case as it is, for somebody who saw it as it was; null for whoever was refused for another reason. */
    @Nullable
    public CaseView whenStale(String id, List<Violation> violations) {
        boolean stale = violations.stream().anyMatch(violation -> violation.code() == ErrorCode.STALE_VERSION);
        return stale ? inputs.id(NodeType.COLLECTION_CASE, id).map(cases::find).orElse(null) : null;
    }
}
