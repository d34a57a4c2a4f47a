package io.dunlin.guard.decision;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds breaches for {@code node(id)}. */
@ApplicationScoped
class BreachNodes implements NodeResolver {

    private final BreachQueries breaches;

    BreachNodes(BreachQueries breaches) {
        this.breaches = breaches;
    }

    @Override
    public NodeType type() {
        return NodeType.BREACH;
    }

    @Override
    public @Nullable Node find(UUID key) {
        return breaches.find(key);
    }
}
