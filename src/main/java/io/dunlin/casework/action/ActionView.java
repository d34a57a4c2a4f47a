package io.dunlin.casework.action;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DelinquencyReason;
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
 * @param personalKey opens what is sealed in the row
 */
@Type("CollectionAction")
@Description(
        "An action, in a case or outside of any. Actions are never changed: a correction is a new, complete action that points "
                + "at the one it corrects.")
public record ActionView(
        @Ignore Siblings<UUID> siblings,
        @Ignore ActionLinks links,
        @Ignore CollectionAction row,
        @Ignore PersonalKey personalKey)
        implements Node {

    /** A single action, which has no siblings. */
    static ActionView only(CollectionAction row, PersonalKey key) {
        return new ActionView(Siblings.only(row.id), ActionLinks.of(List.of(row)), row, key);
    }

    /** The key of the action. */
    public UUID key() {
        return row.id;
    }

    @Nullable
    UUID caseId() {
        return row.caseId;
    }

    UUID borrowerId() {
        return row.borrowerId;
    }

    @Nullable
    UUID loanId() {
        return row.loanId;
    }

    List<UUID> loanIds() {
        return row.loans();
    }

    @Nullable
    UUID contactId() {
        return row.contactId;
    }

    @Nullable
    UUID contactPointId() {
        return row.contactPointId;
    }

    /** Whether this correction itself says that the action never took place. */
    boolean saysVoided() {
        return row.voided;
    }

    @Nullable
    UUID correctsId() {
        return row.correctsId;
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.COLLECTION_ACTION, row.id);
    }

    @NonNull
    @Description("The channel of the action.")
    public ActionChannel getChannel() {
        return row.channel;
    }

    @NonNull
    @Description("Who began the contact.")
    public Direction getDirection() {
        return row.direction;
    }

    @NonNull
    @Description("The purpose of the action.")
    public ContactPurpose getPurpose() {
        return row.purpose;
    }

    @NonNull
    @Description("The role of the person whom the action was meant for.")
    public PartyRole getParty() {
        return row.party;
    }

    @NonNull
    @Description("When the action took place.")
    public Instant getPerformedAt() {
        return row.performedAt;
    }

    @NonNull
    @Description("When it was recorded.")
    public Instant getRecordedAt() {
        return row.recordedAt;
    }

    @NonNull
    @Description("Who performed the action.")
    public String getPerformedBy() {
        return row.performedBy;
    }

    @NonNull
    @Description("The result of the action.")
    public ActionOutcome getOutcome() {
        return row.outcome;
    }

    @Description("The duration in seconds; null when it is unknown or does not apply.")
    public @Nullable Integer getDurationSeconds() {
        return row.durationSeconds;
    }

    @NonNull
    @Description("Who made the contact, or for whom it was made.")
    public ActorType getActorType() {
        return row.actorType;
    }

    @NonNull
    @Description("The collectors who took part, as recorded.")
    public List<@NonNull String> getParticipants() {
        return row.participants();
    }

    @Description("Where the person was met or called; null when unknown.")
    public @Nullable PlaceKind getPlace() {
        return row.place;
    }

    @Description("Whether a home or workplace was entered; null when not recorded.")
    public @Nullable Boolean getEntered() {
        return row.entered;
    }

    @Description("Whether the person consented to the collectors entering; null when nobody asked.")
    public @Nullable Boolean getEntryConsent() {
        return row.entryConsent;
    }

    @Description("Where the recording is stored.")
    public @Nullable String getRecordingReference() {
        return row.recordingReference;
    }

    @Description("Whether the collector said who was calling or visiting, and for whom; null when not recorded.")
    public @Nullable Boolean getIdentityDisclosed() {
        return row.identityDisclosed;
    }

    @Description("Whether the collector said what the contact was for; null when not recorded.")
    public @Nullable Boolean getPurposeDisclosed() {
        return row.purposeDisclosed;
    }

    @Description("Whether somebody other than the debtor learned of the debt; null when not recorded.")
    public @Nullable Boolean getDebtDisclosed() {
        return row.debtDisclosed;
    }

    @Description("The code of the message text; null when unknown.")
    public @Nullable String getTemplateCode() {
        return row.templateCode;
    }

    @Description("Why the borrower does not pay, as was said or found out; null when not recorded.")
    public @Nullable DelinquencyReason getDelinquencyReason() {
        return row.delinquencyReason;
    }

    @NonNull
    @Description("Who recorded the action. For a correction: who corrected, not who performed the action.")
    public String getRecordedBy() {
        return row.recordedBy;
    }

    @Description("Free-text note.")
    public @Nullable String getNote() {
        return personalKey.open(CollectionAction.NOTE, row.note);
    }

    @Description("Why the correction was needed; null when this is no correction.")
    public @Nullable String getReason() {
        return personalKey.open(CollectionAction.REASON, row.reason);
    }
}
