package io.dunlin.casework.placement;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A placement as clients see one. */
@Type("Placement")
@Description("A placement of a case with an agency. The agency sees the case until it is recalled.")
public record PlacementView(
        @Ignore UUID key,

        @NonNull @Description("The code of the agency, as in the token of its staff.")
        String agency,

        @NonNull @Description("When the case was placed (inclusive).")
        Instant placedAt,

        @NonNull @Description("Who placed it.") String placedBy,

        @Description("When the case was recalled (exclusive); null while it is placed.") @Nullable
        Instant recalledAt,

        @Description("Who recalled it.") @Nullable String recalledBy,

        @Description("Why it was recalled.") @Nullable String recallReason) {

    @Id
    @NonNull
    @Description("Opaque id; `personalDataReveal` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.PLACEMENT, key);
    }
}
