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
@Description("That a case is, or was, with an agency, which sees it for as long.")
public record PlacementView(
        @Ignore UUID key,

        @NonNull @Description("The code of the agency: that of the claim with which its people sign in.")
        String agency,

        @NonNull @Description("From when on (inclusive).") Instant placedAt,

        @NonNull @Description("Who placed it.") String placedBy,

        @Description("Until when (exclusive); null while it is placed.") @Nullable
        Instant recalledAt,

        @Description("Who recalled it.") @Nullable String recalledBy,

        @Description("Why it was recalled.") @Nullable String recallReason) {

    @Id
    @NonNull
    @Description("Opaque; what `personalDataReveal` takes.")
    public String getId() {
        return NodeId.encode(NodeType.PLACEMENT, key);
    }
}
