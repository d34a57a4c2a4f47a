package io.dunlin.casework.action;

import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DelinquencyReason;
import io.dunlin.vocabulary.Direction;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done in a case. Never changed: a correction is a row of its own. Null for what was disclosed means
 * that nobody reported on it, which differs from false.
 */
@Entity
@Immutable
@Table(name = "collection_action")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by those who make one
public class CollectionAction extends PanacheEntityBase {

    static final String NOTE = "collection_action.note";
    static final String REASON = "collection_action.reason";

    @Id
    public UUID id;

    @Column(name = "case_id")
    public @Nullable UUID caseId;

    @Column(name = "borrower_id")
    public UUID borrowerId;

    @Column(name = "loan_id")
    public @Nullable UUID loanId;

    /** Two or more, for a contact about several: then {@link #loanId} is null. */
    @Column(name = "loan_ids")
    public UUID @Nullable [] loanIds;

    @Enumerated(EnumType.STRING)
    public ActionChannel channel;

    @Enumerated(EnumType.STRING)
    public Direction direction;

    @Enumerated(EnumType.STRING)
    public ContactPurpose purpose;

    @Enumerated(EnumType.STRING)
    public PartyRole party;

    @Column(name = "contact_id")
    public @Nullable UUID contactId;

    @Column(name = "contact_point_id")
    public @Nullable UUID contactPointId;

    @Column(name = "performed_at")
    public Instant performedAt;

    @Column(name = "performed_by")
    public String performedBy;

    @Enumerated(EnumType.STRING)
    public ActionOutcome outcome;

    @Column(name = "duration_seconds")
    public @Nullable Integer durationSeconds;

    public byte @Nullable [] note;

    @Column(name = "corrects_id")
    public @Nullable UUID correctsId;

    /** The action with which the chain of corrections began; null for that action itself. */
    @Column(name = "original_id")
    public @Nullable UUID originalId;

    /** Whether this correction says that the action never took place. */
    public boolean voided;

    public byte @Nullable [] reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_type")
    public ActorType actorType;

    public String[] participants;

    @Enumerated(EnumType.STRING)
    public @Nullable PlaceKind place;

    @Column(name = "entry_consent")
    public @Nullable Boolean entryConsent;

    public @Nullable Boolean entered;

    @Column(name = "recording_reference")
    public @Nullable String recordingReference;

    @Column(name = "identity_disclosed")
    public @Nullable Boolean identityDisclosed;

    @Column(name = "purpose_disclosed")
    public @Nullable Boolean purposeDisclosed;

    @Column(name = "debt_disclosed")
    public @Nullable Boolean debtDisclosed;

    @Column(name = "template_code")
    public @Nullable String templateCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "delinquency_reason")
    public @Nullable DelinquencyReason delinquencyReason;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    /** A correction of this action that so far says the same. */
    CollectionAction copy() {
        CollectionAction copy = new CollectionAction();
        copy.caseId = caseId;
        copy.borrowerId = borrowerId;
        copy.loanId = loanId;
        copy.loanIds = loanIds;
        copy.channel = channel;
        copy.direction = direction;
        copy.purpose = purpose;
        copy.party = party;
        copy.contactId = contactId;
        copy.contactPointId = contactPointId;
        copy.performedAt = performedAt;
        copy.performedBy = performedBy;
        copy.outcome = outcome;
        copy.durationSeconds = durationSeconds;
        copy.note = note;
        copy.actorType = actorType;
        copy.participants = participants;
        copy.place = place;
        copy.entryConsent = entryConsent;
        copy.entered = entered;
        copy.recordingReference = recordingReference;
        copy.identityDisclosed = identityDisclosed;
        copy.purposeDisclosed = purposeDisclosed;
        copy.debtDisclosed = debtDisclosed;
        copy.templateCode = templateCode;
        copy.delinquencyReason = delinquencyReason;
        copy.correctsId = id;
        copy.originalId = original();
        return copy;
    }

    /** The action with which the chain of corrections began, which may be this one. */
    UUID original() {
        return originalId == null ? id : originalId;
    }

    /** All that rules ask about it: of two that are equal in it one verdict is enough. */
    List<@Nullable Object> asked() {
        return Arrays.asList(
                channel,
                direction,
                purpose,
                party,
                contactId,
                contactPointId,
                Set.copyOf(loans()),
                performedAt,
                outcome,
                actorType,
                participants(),
                place,
                entryConsent,
                entered,
                recordingReference,
                identityDisclosed,
                purposeDisclosed,
                debtDisclosed,
                templateCode);
    }

    /** The loans that it is about; none when it is about all. */
    List<UUID> loans() {
        if (loanIds != null) {
            return List.of(loanIds);
        }
        return loanId == null ? List.of() : List.of(loanId);
    }

    /** Says which loans it is about; none when it is about all. */
    public void isAbout(List<UUID> loans) {
        loanId = loans.size() == 1 ? loans.get(0) : null;
        loanIds = loans.size() > 1 ? loans.toArray(UUID[]::new) : null;
    }

    /** Who took part for the lender, without white space around, none twice. */
    List<String> participants() {
        return List.of(participants);
    }

    /** Whether somebody spoke with the borrower. */
    boolean isConversation() {
        return party == PartyRole.BORROWER && outcome.reach(channel) == Reach.CONVERSATION;
    }

    void record(Stamp stamp) {
        id = Ids.next();
        recordedAt = stamp.at();
        recordedBy = stamp.by();
        persist();
    }
}
