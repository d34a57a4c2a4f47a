package io.dunlin.people.borrower;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.vault.SealedText;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A contact point as clients see it. */
@Type("ContactPoint")
@Description("A telephone number or address at which a borrower or a contact can be reached.")
public record ContactPointView(
        @Ignore UUID key,
        @Ignore SealedText sealedValue,

        @NonNull @Description("The kind of contact point.") ContactPointChannel channel,

        @NonNull @Description("What is known about the contact point.")
        ContactPointStanding standing,

        @Description("Whether it belongs to the person's workplace; null when unknown.") @Nullable
        Boolean atWork)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.CONTACT_POINT, key);
    }

    @NonNull
    @Description("The number or address; telephone numbers in E.164 format, such as \"+12025550123\". Masked; "
            + "`personalDataReveal` shows it.")
    public String getValue() {
        return sealedValue.required();
    }
}
