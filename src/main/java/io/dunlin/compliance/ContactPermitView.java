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
@Description("A reservation of one contact for a short time. It counts towards limits until it expires, is "
        + "released, or is used by a logged action.")
public record ContactPermitView(
        @Ignore UUID key,

        @NonNull @Description("When the permit expires (exclusive).")
        Instant expiresAt,

        @NonNull @Description("The answer of the rules when the permit was given.")
        ContactPermissionView permission) {

    @Id
    @NonNull
    @Description("Opaque id. Pass it as `permitId` when the contact is logged.")
    public String getId() {
        return NodeId.encode(NodeType.CONTACT_PERMIT, key);
    }
}
