package io.dunlin.casework.action;

import io.dunlin.casework.Keys;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.Direction;
import io.dunlin.vocabulary.PartyRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action to log, with decoded ids. */
public record LogAction(
        UUID caseId,
        @Nullable UUID loanId,
        ActionChannel channel,
        Direction direction,
        ContactPurpose purpose,
        PartyRole party,
        @Nullable UUID contactId,
        @Nullable UUID contactPointId,
        Instant performedAt,
        ActionOutcome outcome,
        @Nullable Integer durationSeconds,
        @Nullable String note,
        @Nullable LocalDate nextActionOn,
        Conduct conduct,
        @Nullable UUID permitId) {

    /**
     * What the input says.
     *
     * @param inputs finds of what it names only what whoever sent it may see
     */
    static LogAction of(UUID caseId, InputCheck inputs, CaseLogActionInput input) {
        return new LogAction(
                caseId,
                Keys.seen(inputs, NodeType.LOAN, input.loanId),
                input.channel,
                input.direction == null ? Direction.OUTBOUND : input.direction,
                input.purpose,
                input.party,
                Keys.seen(inputs, NodeType.CONTACT, input.contactId),
                Keys.seen(inputs, NodeType.CONTACT_POINT, input.contactPointId),
                input.performedAt.truncatedTo(ChronoUnit.MICROS),
                input.outcome,
                input.durationSeconds,
                input.note,
                input.nextActionOn,
                input.conduct(),
                Keys.of(NodeType.CONTACT_PERMIT, input.permitId));
    }

    /** The same on somebody's behalf. */
    LogAction by(ActorType actor) {
        return new LogAction(
                caseId,
                loanId,
                channel,
                direction,
                purpose,
                party,
                contactId,
                contactPointId,
                performedAt,
                outcome,
                durationSeconds,
                note,
                nextActionOn,
                conduct.by(actor),
                permitId);
    }

    /** The row to be, without who recorded it and when. */
    CollectionAction row(UUID borrowerId, PersonalKey key, String by) {
        CollectionAction row = new CollectionAction();
        row.caseId = caseId;
        row.borrowerId = borrowerId;
        row.loanId = loanId;
        row.channel = channel;
        row.direction = direction;
        row.purpose = purpose;
        row.party = party;
        row.contactId = contactId;
        row.contactPointId = contactPointId;
        row.performedAt = performedAt;
        row.performedBy = by;
        row.outcome = outcome;
        row.durationSeconds = durationSeconds;
        row.note = key.seal(CollectionAction.NOTE, note);
        row.conduct(conduct);
        return row;
    }
}
