package io.dunlin.people.borrower;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds borrowers by their ids. */
@ApplicationScoped
class BorrowerNodes implements NodeResolver {

    private final BorrowerService borrowers;

    BorrowerNodes(BorrowerService borrowers) {
        this.borrowers = borrowers;
    }

    @Override
    public NodeType type() {
        return NodeType.BORROWER;
    }

    @Override
    public @Nullable Node find(UUID key) {
        return borrowers.find(key);
    }
}
