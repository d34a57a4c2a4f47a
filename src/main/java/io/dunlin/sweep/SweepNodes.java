package io.dunlin.sweep;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds sweeps for {@code node(id)}. */
@ApplicationScoped
class SweepNodes implements NodeResolver {

    private final SweepQueryService queries;

    SweepNodes(SweepQueryService queries) {
        this.queries = queries;
    }

    @Override
    public NodeType type() {
        return NodeType.OVERDUE_SWEEP;
    }

    @Override
    public @Nullable Node find(UUID key) {
        return queries.find(key).orElse(null);
    }
}
