package io.dunlin.compliance;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.privacy.RevealedContactPointView;
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
 * The right to make one contact, for a short time.
 *
 * @param permits, borrowers, cases of the permits of the same level of the query
 * @param shown what it shows to whoever has just asked for it; null: it is read later
 */
@Type("ContactPermit")
@Description("A reservation of one contact for a short time. It counts towards limits until it expires, is "
        + "released, or is used by a logged action.")
public record ContactPermitView(
        @Ignore Siblings<UUID> permits,
        @Ignore Siblings<UUID> borrowers,
        @Ignore Siblings<UUID> cases,
        @Ignore UUID key,
        @Ignore UUID borrowerKey,
        @Ignore @Nullable UUID caseKey,
        @Ignore Instant givenAt,

        @NonNull
        @Description("When the permit expires (exclusive). After `contactPermitStart` it is until when the contact "
                + "keeps its place.")
        Instant expiresAt,

        @NonNull @Description("The status.") ContactPermitStatus status,

        @NonNull @Description("Who asked for the permit.") String requestedBy,

        @Description("When the contact began; null when `contactPermitStart` did not say so.") @Nullable
        Instant startedAt,

        @NonNull @Description("The answer of the rules when the permit was given.")
        ContactPermissionView permission,

        @Ignore @Nullable List<RevealedContactPointView> shown)
        implements Node {

    /** The permit, with what it shows to whoever has just asked for it. */
    ContactPermitView showing(List<RevealedContactPointView> points) {
        return new ContactPermitView(
                permits,
                borrowers,
                cases,
                key,
                borrowerKey,
                caseKey,
                givenAt,
                expiresAt,
                status,
                requestedBy,
                startedAt,
                permission,
                points);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it. Pass it as `permitId` when the contact is logged.")
    public String getId() {
        return NodeId.encode(NodeType.CONTACT_PERMIT, key);
    }
}
