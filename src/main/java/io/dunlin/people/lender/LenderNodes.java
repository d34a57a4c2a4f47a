package io.dunlin.people.lender;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds lenders for {@code node(id)}. */
@ApplicationScoped
class LenderNodes implements NodeResolver {

    private final LenderService lenders;

    LenderNodes(LenderService lenders) {
        this.lenders = lenders;
    }

    @Override
    public NodeType type() {
        return NodeType.LENDER;
    }

    @Override
    public @Nullable Node find(UUID key) {
        return lenders.views(List.of(key)).get(key);
    }
}
