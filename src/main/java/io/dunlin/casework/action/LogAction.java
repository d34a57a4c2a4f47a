package io.dunlin.casework.action;

import io.dunlin.arrangement.promise.PromiseTermsInput;
import io.dunlin.casework.action.CaseLogAction.CaseLogActionInput;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action to log.
 *
 * @param action the row to be, with what the client says of it; the log adds whose it is, who made it and who recorded it
 * @param about the loans that the client names
 * @param note in words, which the log seals
 * @param said who made the contact as the client says; null for nothing
 * @param nextActionOn the day of the next action; null for nothing said
 * @param stop what is to stop; null for what follows from the contact
 * @param callBackAt when to call back; null for nothing said
 * @param promise what was promised; null for nothing said
 * @param permitId the permit that the client names for the contact; null for none
 */
public record LogAction(
        CollectionAction action,
        NamedLoans about,
        @Nullable String note,
        @Nullable ActorType said,
        @Nullable LocalDate nextActionOn,
        @Nullable StopWishInput stop,
        @Nullable Instant callBackAt,
        @Nullable PromiseTermsInput promise,
        @Nullable UUID permitId) {

    /** The loans that the contact is about; none when it is about all. */
    List<UUID> loans() {
        return action.loans();
    }

    /** What the input says; an id that is wrong by itself counts as none, since it is refused already. */
    static LogAction of(CaseLogActionInput input) {
        CollectionAction action = new CollectionAction();
        NamedLoans about = new NamedLoans(input.loanId, input.loanIds);
        action.isAbout(about.keys());
        action.channel = input.channel;
        action.direction = input.direction == null ? Direction.OUTBOUND : input.direction;
        action.purpose = input.purpose;
        action.party = input.party;
        action.contactId = NodeId.key(NodeType.CONTACT, input.contactId).orElse(null);
        action.contactPointId =
                NodeId.key(NodeType.CONTACT_POINT, input.contactPointId).orElse(null);
        action.performedAt = input.performedAt.truncatedTo(ChronoUnit.MICROS);
        action.outcome = input.outcome;
        action.durationSeconds = input.durationSeconds;
        action.participants = Participants.stripped(input.participants).toArray(String[]::new);
        action.place = input.place;
        action.entryConsent = input.entryConsent;
        action.entered = input.entered;
        action.recordingReference = input.recordingReference;
        action.identityDisclosed = input.identityDisclosed;
        action.purposeDisclosed = input.purposeDisclosed;
        action.debtDisclosed = input.debtDisclosed;
        action.templateCode = input.templateCode;
        action.delinquencyReason = input.delinquencyReason;
        UUID permit = NodeId.key(NodeType.CONTACT_PERMIT, input.permitId).orElse(null);
        return new LogAction(
                action,
                about,
                input.note,
                input.actorType,
                input.nextActionOn,
                input.stop,
                input.callBackAt,
                input.promise,
                permit);
    }
}
