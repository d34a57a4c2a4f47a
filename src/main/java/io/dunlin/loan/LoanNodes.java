package io.dunlin.loan;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds loans and payments for {@code node(id)}. */
class LoanNodes {

    private LoanNodes() {}

    @ApplicationScoped
    static class Loans implements NodeResolver {

        private final LoanQueryService queries;

        Loans(LoanQueryService queries) {
            this.queries = queries;
        }

        @Override
        public NodeType type() {
            return NodeType.LOAN;
        }

        @Override
        public @Nullable Node find(UUID key) {
            return queries.find(key).orElse(null);
        }
    }

    @ApplicationScoped
    static class Payments implements NodeResolver {

        private final LoanQueryService queries;

        Payments(LoanQueryService queries) {
            this.queries = queries;
        }

        @Override
        public NodeType type() {
            return NodeType.PAYMENT;
        }

        @Override
        public @Nullable Node find(UUID key) {
            return queries.payment(key).orElse(null);
        }
    }
}
