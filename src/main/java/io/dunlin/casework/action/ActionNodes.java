package io.dunlin.casework.action;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds actions for {@code node(id)}. */
@ApplicationScoped
class ActionNodes implements NodeResolver {

    private final ActionQueries actions;

    ActionNodes(ActionQueries actions) {
        this.actions = actions;
    }

    @Override
    public NodeType type() {
        return NodeType.COLLECTION_ACTION;
    }

    @Override
    public @Nullable Node find(UUID key) {
        return actions.find(key);
    }
}
