package io.dunlin.people.contact;

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
 * @param points the contact points that they name
 */
@Type("DoNotContact")
@Description("A request not to be contacted, of a borrower or of one of the borrower's contacts.")
public record DoNotContactView(
        @Ignore Siblings<UUID> contacts,
        @Ignore Siblings<UUID> points,
        @Ignore UUID key,
        @Ignore UUID borrowerKey,
        @Ignore @Nullable UUID contactKey,
        @Ignore @Nullable UUID pointKey,
        @NonNull @Description("How far it goes.") DoNotContactScope scope,

        @Description("By which channel not; of scope CHANNEL only.") @Nullable
        ActionChannel channel,

        @Description("From when on not, by the person's clock: \"HH:MM\"; of scope TIME_WINDOW only.") @Nullable
        String dailyFrom,

        @Description("The last minute in which not: \"HH:MM\"; before `dailyFrom` it is on the next day.") @Nullable
        String dailyThrough,

        @Description("Whether it was made in writing; otherwise it was spoken.")
        boolean written,

        @NonNull @Description("When it was made; a written one, when it was received.")
        Instant requestedAt,

        @NonNull @Description("Who made it, and how.") String source,
        @Description("What proves it.") @Nullable String evidence,

        @Description("When it was lifted; null while it stands.") @Nullable
        Instant liftedAt) {

    @Id
    @NonNull
    @Description("Opaque.")
    public String getId() {
        return NodeId.encode(NodeType.DO_NOT_CONTACT, key);
    }
}
