package io.dunlin.casework.visit;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds visits for {@code node(id)}. */
@ApplicationScoped
class VisitNodes implements NodeResolver {

    private final VisitQueries visits;

    VisitNodes(VisitQueries visits) {
        this.visits = visits;
    }

    @Override
    public NodeType type() {
        return NodeType.VISIT;
    }

    @Override
    public @Nullable Node find(UUID key) {
        return visits.find(key);
    }
}
