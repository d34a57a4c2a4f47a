package io.dunlin.people.contact;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.DoNotContactScope;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A request not to be contacted, as clients see it.
 *
 * @param contacts the contacts that all requests of the same level name
 * @param points the contact points that all requests of the same level name
 */
@Type("DoNotContact")
@Description("A request by a borrower, or by a contact of the borrower, not to be contacted.")
public record DoNotContactView(
        @Ignore Siblings<UUID> contacts,
        @Ignore Siblings<UUID> points,
        @Ignore UUID key,
        @Ignore UUID borrowerKey,
        @Ignore @Nullable UUID contactKey,
        @Ignore @Nullable UUID pointKey,
        @NonNull @Description("The scope of the request.") DoNotContactScope scope,

        @Description("The channel not to use; only for scope CHANNEL.") @Nullable
        ActionChannel channel,

        @Description(
                "The first minute without contact, \"HH:MM\" in the person's time zone; only for scope TIME_WINDOW.")
        @Nullable
        String dailyFrom,

        @Description("The last minute without contact, \"HH:MM\"; on the next day when it is before `dailyFrom`.")
        @Nullable
        String dailyThrough,

        @Description("Whether the request was made in writing; otherwise it was oral.")
        boolean written,

        @NonNull @Description("When the request was made; for a written request, when it was received.")
        Instant requestedAt,

        @NonNull @Description("Who made the request, and how.")
        String source,

        @Description("The evidence for the request.") @Nullable
        String evidence,

        @Description("When it was lifted; null while it is in force.") @Nullable
        Instant liftedAt)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.DO_NOT_CONTACT, key);
    }
}
