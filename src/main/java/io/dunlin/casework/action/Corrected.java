package io.dunlin.casework.action;

import io.dunlin.casework.action.CaseCorrectAction.CaseCorrectActionInput;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionChannel;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an action says once it is corrected. */
final class Corrected {

    private static final Set<ActionChannel> BY_PHONE =
            EnumSet.of(ActionChannel.CALL, ActionChannel.AI_CALL, ActionChannel.SMS);

    private Corrected() {}

    /** A copy of the action with what the input says; an id that is wrong by itself counts as none. */
    static CollectionAction of(CollectionAction found, CaseCorrectActionInput input) {
        CollectionAction corrected = found.copy();
        corrected.voided = Boolean.TRUE.equals(input.voided);
        corrected.outcome = or(input.outcome, found.outcome);
        corrected.channel = or(input.channel, found.channel);
        corrected.purpose = or(input.purpose, found.purpose);
        corrected.performedAt =
                input.performedAt == null ? found.performedAt : input.performedAt.truncatedTo(ChronoUnit.MICROS);
        corrected.durationSeconds = input.durationSeconds == null ? found.durationSeconds : input.durationSeconds;
        correctPerson(corrected, found, input);
        if (input.loanIds != null) {
            corrected.isAbout(named(input).keys());
        }
        correctConduct(corrected, found, input);
        return corrected;
    }

    static NamedLoans named(CaseCorrectActionInput input) {
        return new NamedLoans(null, input.loanIds);
    }

    /** Whether the input says anything that can be corrected. */
    static boolean isSomething(CaseCorrectActionInput input) {
        return input.note != null || Boolean.TRUE.equals(input.voided) || isAnythingOfTheContact(input);
    }

    /** Whether it says anything of how the contact went, which a contact that never took place did not. */
    static boolean isAnythingOfTheContact(CaseCorrectActionInput in) {
        return isAny(in.outcome, in.party, in.contactId, in.contactPointId, in.channel, in.purpose, in.performedAt)
                || isAny(in.loanIds, in.durationSeconds, in.participants, in.place, in.entryConsent, in.stop)
                || isAny(in.identityDisclosed, in.purposeDisclosed, in.debtDisclosed, in.recordingReference)
                || isAny(in.callBackAt, in.entered, in.delinquencyReason);
    }

    private static void correctPerson(
            CollectionAction corrected, CollectionAction found, CaseCorrectActionInput input) {
        corrected.party = or(input.party, found.party);
        if (input.contactId != null) {
            corrected.contactId = NodeId.key(NodeType.CONTACT, input.contactId).orElse(null);
        } else if (!corrected.party.isContact()) {
            corrected.contactId = null;
        }
        boolean another = corrected.party != found.party
                || !Objects.equals(corrected.contactId, found.contactId)
                || (corrected.channel != found.channel
                        && !(BY_PHONE.contains(corrected.channel) && BY_PHONE.contains(found.channel)));
        if (input.contactPointId != null) {
            corrected.contactPointId =
                    NodeId.key(NodeType.CONTACT_POINT, input.contactPointId).orElse(null);
        } else if (another) {
            corrected.contactPointId = null;
        }
    }

    private static void correctConduct(
            CollectionAction corrected, CollectionAction found, CaseCorrectActionInput input) {
        if (input.participants != null) {
            corrected.participants = Participants.stripped(input.participants).toArray(String[]::new);
        }
        corrected.place = input.place == null ? found.place : input.place;
        Boolean entered = corrected.channel == ActionChannel.VISIT ? found.entered : null;
        corrected.entered = input.entered == null ? entered : input.entered;
        corrected.delinquencyReason =
                input.delinquencyReason == null ? found.delinquencyReason : input.delinquencyReason;
        corrected.entryConsent = input.entryConsent == null ? found.entryConsent : input.entryConsent;
        corrected.identityDisclosed =
                input.identityDisclosed == null ? found.identityDisclosed : input.identityDisclosed;
        corrected.purposeDisclosed = input.purposeDisclosed == null ? found.purposeDisclosed : input.purposeDisclosed;
        corrected.debtDisclosed = input.debtDisclosed == null ? found.debtDisclosed : input.debtDisclosed;
        corrected.recordingReference =
                input.recordingReference == null ? found.recordingReference : input.recordingReference;
    }

    private static <T> T or(@Nullable T said, T recorded) {
        return said == null ? recorded : said;
    }

    private static boolean isAny(@Nullable Object... said) {
        for (Object one : said) {
            if (one != null) {
                return true;
            }
        }
        return false;
    }
}
