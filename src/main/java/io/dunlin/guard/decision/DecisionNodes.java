package io.dunlin.guard.decision;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds decisions for {@code node(id)}. */
@ApplicationScoped
class DecisionNodes implements NodeResolver {

    private final DecisionQueries decisions;

    DecisionNodes(DecisionQueries decisions) {
        this.decisions = decisions;
    }

    @Override
    public NodeType type() {
        return NodeType.COMPLIANCE_DECISION;
    }

    @Override
    public @Nullable Node find(UUID key) {
        return decisions.find(key);
    }
}
