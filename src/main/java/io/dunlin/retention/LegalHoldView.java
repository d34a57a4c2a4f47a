package io.dunlin.retention;

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

/** A legal hold as clients see it. */
@Type("LegalHold")
@Description("A legal hold: prevents any erasure of a borrower's data until it is lifted.")
public record LegalHoldView(
        @Ignore UUID key,
        @Ignore UUID borrowerKey,

        @NonNull @Description("Who needs the data, and for what.")
        String reason,

        @NonNull @Description("When it was placed.") Instant placedAt,

        @NonNull @Description("Who placed it.") String placedBy,

        @Description("When it was lifted; null while it is in force.") @Nullable
        Instant liftedAt,

        @Description("Who lifted it.") @Nullable String liftedBy,

        @Description("Why it was lifted.") @Nullable String liftReason) {

    LegalHoldView lifted(Instant at, String by, String why) {
        return new LegalHoldView(key, borrowerKey, reason, placedAt, placedBy, at, by, why);
    }

    @Id
    @NonNull
    @Description("Opaque id. Pass it as `legalHoldId`.")
    public String getId() {
        return NodeId.encode(NodeType.LEGAL_HOLD, key);
    }
}
