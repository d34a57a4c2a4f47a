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
@Description(
        "One thing that was done in a case. The log is only ever added to: a correction is an action of its own, which says the "
                + "whole anew and points at the one it corrects.")
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
        @NonNull @Description("By what means it was done.") ActionChannel channel,

        @NonNull @Description("Who began the contact.") Direction direction,

        @NonNull @Description("What it was for.") ContactPurpose purpose,

        @NonNull @Description("With whom it was done, or meant to be done.")
        PartyRole party,

        @NonNull @Description("When it was done.") Instant performedAt,

        @NonNull @Description("When it was recorded.") Instant recordedAt,

        @NonNull @Description("Who did it.") String performedBy,

        @NonNull @Description("What came of it.") ActionOutcome outcome,

        @Description("How long it took, in seconds; null when that has no meaning or is not known.") @Nullable
        Integer durationSeconds,

        @NonNull @Description("On whose behalf it was done.")
        ActorType actorType,

        @NonNull @Description("The collectors who took part, as they were named.")
        List<@NonNull String> participants,

        @Description("Where the person was met or called; null when it is not known.") @Nullable
        PlaceKind place,

        @Description("Whether the person agreed that the place was entered; null when nobody asked.") @Nullable
        Boolean entryConsent,

        @Description("Where the recording is kept.") @Nullable
        String recordingReference,

        @Description("Whether it was said who calls or visits, and for whom; null when that is not told.") @Nullable
        Boolean identityDisclosed,

        @Description("Whether it was said what for; null when that is not told.") @Nullable
        Boolean purposeDisclosed,

        @Description("Whether somebody other than the debtor learned of the debt; null when that is not told.")
        @Nullable
        Boolean debtDisclosed,

        @Description("The text of a message, by its code in the lender's rules; null when it is not known.") @Nullable
        String templateCode,

        @NonNull @Description("Who recorded it; of a correction, who corrected it, whoever did what is corrected.")
        String recordedBy)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque; good for `node(id)`.")
    public String getId() {
        return NodeId.encode(NodeType.COLLECTION_ACTION, key);
    }

    @Description("Free-text note.")
    public @Nullable String getNote() {
        return sealedNote.text();
    }

    @Description("Of a correction: why it was needed.")
    public @Nullable String getReason() {
        return sealedReason.text();
    }
}
