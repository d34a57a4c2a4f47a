package io.dunlin.compliance;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The right to make one contact, for a short time. */
@Type("ContactPermit")
@Description(
        "The right to make one contact, for a short time. It counts as a contact until it expires, is released, or is redeemed by the "
                + "action that names it.")
public record ContactPermitView(
        @Ignore UUID key,

        @NonNull @Description("When it is not good any more (exclusive).")
        Instant expiresAt,

        @NonNull @Description("What the rules said when it was given.")
        ContactPermissionView permission) {

    @Id
    @NonNull
    @Description("Opaque; to pass as `permitId` when the contact is logged.")
    public String getId() {
        return NodeId.encode(NodeType.CONTACT_PERMIT, key);
    }
}
