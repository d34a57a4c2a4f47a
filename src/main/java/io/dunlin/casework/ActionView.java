package io.dunlin.casework;

import io.dunlin.contact.ActionChannel;
import io.dunlin.platform.Node;
import io.dunlin.platform.NodeId;
import io.dunlin.platform.NodeType;
import io.dunlin.platform.Siblings;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * An action as clients see it.
 *
 * @param siblings the actions of the same level of the query
 * @param links what those actions point at
 */
@Type("CollectionAction")
@Description(
        "One thing that was done in a case. The log is only ever added to: a correction is an action of its own, which says the "
                + "whole anew and points at the one it corrects.")
public record ActionView(
        @Ignore Siblings<UUID> siblings,
        @Ignore ActionLinks links,
        @Ignore UUID key,
        @Ignore UUID caseId,
        @Ignore @Nullable UUID loanId,
        @Ignore @Nullable UUID contactId,
        @Ignore @Nullable UUID contactPointId,
        @Ignore @Nullable UUID correctsId,
        @NonNull @Description("By what means it was done.") ActionChannel channel,

        @NonNull @Description("Who began the contact.") Direction direction,

        @NonNull @Description("What it was for.") ContactPurpose purpose,

        @NonNull @Description("With whom it was done, or meant to be done.")
        PartyRole party,

        @NonNull @Description("When it was done.") Instant performedAt,

        @NonNull @Description("When it was recorded.") Instant recordedAt,

        @NonNull @Description("Who did it.") String performedBy,

        @NonNull @Description("What came of it.") ActionOutcome outcome,

        @Description("How long it took, in seconds; null when that has no meaning or is not known.") @Nullable
        Integer durationSeconds,

        @Description("What else there is to say.") @Nullable String note,

        @Description("Of a correction: why it was needed.") @Nullable
        String reason)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque; good for `node(id)`.")
    public String getId() {
        return NodeId.encode(NodeType.COLLECTION_ACTION, key);
    }
}
