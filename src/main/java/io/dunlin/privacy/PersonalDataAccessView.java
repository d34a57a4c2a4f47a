package io.dunlin.privacy;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.PersonalField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An access to personal data, as clients see it. */
@Type("PersonalDataAccess")
@Description("An access to unmasked personal data: it was shown, or an identity check compared it.")
public record PersonalDataAccessView(
        @Ignore UUID key,
        @Ignore Siblings<UUID> borrowers,
        @Ignore UUID borrowerKey,
        @Ignore Siblings<UUID> contacts,
        @Ignore @Nullable UUID contactKey,
        @Ignore Siblings<UUID> points,
        @Ignore @Nullable UUID pointKey,

        @NonNull @Description("When the data was accessed.") Instant accessedAt,

        @NonNull @Description("Who accessed the data.") String accessedBy,

        @NonNull @Description("The fields that were shown or compared.")
        List<@NonNull PersonalField> fields,

        @NonNull @Description("The purpose.") RevealPurpose purpose,

        @Description("Whether all that an identity check compared was as recorded; null when the data was shown.")
        @Nullable
        Boolean matched,

        @Description("Further details of the purpose.") @Nullable
        String note) {

    @Id
    @NonNull
    @Description("Opaque id; `personalDataReveal` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.PERSONAL_DATA_ACCESS, key);
    }
}
