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
@Description("A contact rule that a contact broke. A breach is never changed; a resolution is added to it.")
public record BreachView(
        @Ignore Siblings<UUID> actions,
        @Ignore UUID key,
        @Ignore UUID actionId,

        @NonNull @Description("The id of the rule, as in `rulesInForce`.")
        String ruleId,

        @NonNull @Description("Where the rule is written.") String citation,

        @NonNull @Description("What happened, as a sentence that names no person.")
        String sentence,

        @NonNull @Description("The severity of the breach.") BreachSeverity severity,

        @NonNull @Description("The status of the breach.") BreachStatus status,

        @NonNull @Description("When it was recorded.") Instant recordedAt,

        @Description("What was done about the breach, or why it is no breach; null while it is open.") @Nullable
        String resolution,

        @Description("When the resolution was recorded; null while the breach is open.") @Nullable
        Instant resolvedAt,

        @Description("Who recorded the resolution; null while the breach is open.") @Nullable
        String resolvedBy)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.BREACH, key);
    }
}
