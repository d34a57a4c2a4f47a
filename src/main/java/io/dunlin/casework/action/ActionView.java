package io.dunlin.casework.action;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.vault.SealedText;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.Direction;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
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
 * An action as clients see it.
 *
 * @param siblings the actions of the same level of the query
 * @param links what those actions point at
 */
@Type("CollectionAction")
@Description("An action in a case. Actions are never changed: a correction is a new, complete action that points "
        + "at the one it corrects.")
public record ActionView(
        @Ignore Siblings<UUID> siblings,
        @Ignore ActionLinks links,
        @Ignore UUID key,
        @Ignore UUID caseId,
        @Ignore @Nullable UUID loanId,
        @Ignore @Nullable UUID contactId,
        @Ignore @Nullable UUID contactPointId,
        @Ignore @Nullable UUID correctsId,
        @Ignore SealedText sealedNote,
        @Ignore SealedText sealedReason,
        @NonNull @Description("The channel of the action.") ActionChannel channel,

        @NonNull @Description("Who began the contact.") Direction direction,

        @NonNull @Description("The purpose of the action.") ContactPurpose purpose,

        @NonNull @Description("The role of the person whom the action was meant for.")
        PartyRole party,

        @NonNull @Description("When the action took place.") Instant performedAt,

        @NonNull @Description("When it was recorded.") Instant recordedAt,

        @NonNull @Description("Who performed the action.") String performedBy,

        @NonNull @Description("The result of the action.") ActionOutcome outcome,

        @Description("The duration in seconds; null when it is unknown or does not apply.") @Nullable
        Integer durationSeconds,

        @NonNull @Description("Who made the contact, or for whom it was made.")
        ActorType actorType,

        @NonNull @Description("The collectors who took part, as recorded.")
        List<@NonNull String> participants,

        @Description("Where the person was met or called; null when unknown.") @Nullable
        PlaceKind place,

        @Description("Whether the person consented to the collectors entering; null when nobody asked.") @Nullable
        Boolean entryConsent,

        @Description("Where the recording is stored.") @Nullable
        String recordingReference,

        @Description("Whether the collector said who was calling or visiting, and for whom; null when not recorded.")
        @Nullable
        Boolean identityDisclosed,

        @Description("Whether the collector said what the contact was for; null when not recorded.") @Nullable
        Boolean purposeDisclosed,

        @Description("Whether somebody other than the debtor learned of the debt; null when not recorded.") @Nullable
        Boolean debtDisclosed,

        @Description("The code of the message text; null when unknown.") @Nullable
        String templateCode,

        @NonNull @Description("Who recorded the action. For a correction: who corrected, not who performed the action.")
        String recordedBy)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.COLLECTION_ACTION, key);
    }

    @Description("Free-text note.")
    public @Nullable String getNote() {
        return sealedNote.text();
    }

    @Description("Why the correction was needed; null when this is no correction.")
    public @Nullable String getReason() {
        return sealedReason.text();
    }
}
