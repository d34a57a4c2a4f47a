package io.dunlin.casework;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds cases for {@code node(id)}. */
@ApplicationScoped
class CaseNodes implements NodeResolver {

    private final CaseQueries cases;

    CaseNodes(CaseQueries cases) {
        this.cases = cases;
    }

    @Override
    public NodeType type() {
        return NodeType.COLLECTION_CASE;
    }

    @Override
    public @Nullable Node find(UUID key) {
        return cases.find(key);
    }
}
