package io.dunlin.people.borrower;

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
@Description("A telephone number, address ... at which a borrower or one of the borrower's contacts can be reached.")
public record ContactPointView(
        @Ignore UUID key,
        @Ignore SealedText sealedValue,

        @NonNull @Description("What kind of contact point it is.")
        ContactPointChannel channel,

        @NonNull @Description("What is known of it.") ContactPointStanding standing,

        @Description("Whether it is at the person's work; null when it is not known.") @Nullable
        Boolean atWork) {

    @Id
    @NonNull
    @Description("Opaque.")
    public String getId() {
        return NodeId.encode(NodeType.CONTACT_POINT, key);
    }

    @NonNull
    @Description(
            "The number or address; a telephone number is in E.164: \"+12025550123\". Masked: `personalDataReveal` shows it.")
    public String getValue() {
        return sealedValue.required();
    }
}
