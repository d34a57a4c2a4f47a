package io.dunlin.casework.visit;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.PlaceKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A visit as clients see it.
 *
 * @param cases the cases of the visits of the same level of the query
 * @param actionKey what really happened; null while the visit is not performed
 */
@Type("Visit")
@Description("A visit to a borrower: what is planned. What really happened is an action of the case.")
public record VisitView(
        @Ignore Siblings<UUID> cases,
        @Ignore UUID key,
        @Ignore UUID caseKey,
        @Ignore @Nullable UUID actionKey,
        @NonNull @Description("Where it stands.") VisitStatus status,

        @NonNull @Description("When it is to be made.") Instant plannedFor,

        @NonNull @Description("What kind of place is visited.")
        PlaceKind place,

        @Description("The address; null when the plan names none.") @Nullable
        String address,

        @NonNull @Description("Who is to go.") List<@NonNull String> participants,

        @Description("Who approved it; null when nobody did.") @Nullable
        String approvedBy,

        @Description("Why it was cancelled; null when it was not.") @Nullable
        String cancelReason)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque; good for `node(id)`.")
    public String getId() {
        return NodeId.encode(NodeType.VISIT, key);
    }
}
