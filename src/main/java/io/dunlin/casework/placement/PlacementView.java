package io.dunlin.casework.placement;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A placement as clients see one.
 *
 * @param agencies the codes of the agencies of the same level of the query
 */
@Type("Placement")
@Description("A placement of a case with an agency. The agency sees the case until it is recalled.")
public record PlacementView(
        @Ignore Siblings<String> agencies,
        @Ignore UUID key,

        @NonNull @Description("The code of the agency, as in the token of its staff.")
        String agency,

        @NonNull @Description("When the case was placed (inclusive).")
        Instant placedAt,

        @NonNull @Description("Who placed it.") String placedBy,

        @Description("The day on which the case is recalled, unless that happens before; null when no day was set.")
        @Nullable
        LocalDate recallOn,

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
