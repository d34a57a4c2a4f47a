package io.dunlin.guard.decision;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A breach as clients see it.
 *
 * @param actions the actions of the breaches of the same level of the query
 */
@Type("Breach")
@Description("A rule that a contact broke. What was done about it is added; the breach itself is never changed.")
public record BreachView(
        @Ignore Siblings<UUID> actions,
        @Ignore UUID key,
        @Ignore UUID actionId,

        @NonNull @Description("The rule, as in `rulesInForce`.")
        String ruleId,

        @NonNull @Description("Where the rule is written.") String citation,

        @NonNull @Description("For people; it names no person.")
        String sentence,

        @NonNull @Description("How grave it is.") BreachSeverity severity,

        @NonNull @Description("What was done about it.") BreachStatus status,

        @NonNull @Description("When it was recorded.") Instant recordedAt,

        @Description("What was done about it, or why it is none; null while it is open.") @Nullable
        String resolution,

        @Description("When that was recorded; null while it is open.") @Nullable
        Instant resolvedAt,

        @Description("Who recorded that; null while it is open.") @Nullable
        String resolvedBy)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque; good for `node(id)`.")
    public String getId() {
        return NodeId.encode(NodeType.BREACH, key);
    }
}
