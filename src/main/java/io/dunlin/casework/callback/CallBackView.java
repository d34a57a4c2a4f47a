package io.dunlin.casework.callback;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.vault.SealedText;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A call-back as clients see it.
 *
 * @param borrowers, cases, points of the call-backs of the same level of the query
 */
@Type("CallBack")
@Description("A call to a borrower that is planned for a time.")
public record CallBackView(
        @Ignore Siblings<UUID> borrowers,
        @Ignore Siblings<UUID> cases,
        @Ignore Siblings<UUID> points,
        @Ignore UUID key,
        @Ignore UUID borrowerKey,
        @Ignore @Nullable UUID caseKey,
        @Ignore @Nullable UUID pointKey,

        @Description("Goes up with each change. Pass it as `expectedVersion`.")
        int version,

        @NonNull @Description("The time of the call.") Instant at,

        @Description("Whether the person agreed to be called then.")
        boolean agreed,

        @NonNull @Description("The status.") CallBackStatus status,

        @NonNull @Description("Who planned it.") String plannedBy,

        @Ignore SealedText sealedNote,
        @Ignore SealedText sealedReason)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.CALL_BACK, key);
    }

    @Description("The note; null when there is none.")
    public @Nullable String getNote() {
        return sealedNote.text();
    }

    @Description("Why the call-back was cancelled; null when it was not.")
    public @Nullable String getCancelReason() {
        return sealedReason.text();
    }
}
