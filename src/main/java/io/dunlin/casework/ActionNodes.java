package io.dunlin.casework;

import io.dunlin.platform.Node;
import io.dunlin.platform.NodeResolver;
import io.dunlin.platform.NodeType;
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
