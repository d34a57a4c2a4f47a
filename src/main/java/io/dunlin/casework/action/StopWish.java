package io.dunlin.casework.action;

import io.dunlin.kernel.Violation;
import io.dunlin.people.contact.StopRequest;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.Direction;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PartyRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is to stop by an action with the outcome STOP_REQUESTED. */
final class StopWish {

    private static final Set<ActionChannel> IN_WRITING = EnumSet.of(ActionChannel.EMAIL, ActionChannel.LETTER);

    private StopWish() {}

    /** What is wrong with the wish beside its terms: it stands without a stop, or there is nothing to take it from. */
    static List<Violation> check(LogAction command) {
        boolean stops = command.action().outcome == ActionOutcome.STOP_REQUESTED;
        if (!stops && command.stop() != null) {
            return List.of(Violation.of(
                    ErrorCode.INVALID, "stop", "Only an action with the outcome STOP_REQUESTED takes this field."));
        }
        boolean unsaid = command.stop() == null && command.action().channel == ActionChannel.NOTE;
        return stops && unsaid && command.action().party != PartyRole.CONTACT
                ? List.of(Violation.of(ErrorCode.REQUIRED, "stop", "A note has no medium: say what is to stop."))
                : List.of();
    }

    /** The request of the person of the action. */
    static StopRequest request(UUID borrowerId, LogAction command) {
        CollectionAction action = command.action();
        StopWishInput wish = command.stop() == null ? byDefault(action) : command.stop();
        return new StopRequest(
                borrowerId,
                wish.scope(),
                action.contactId,
                NodeId.key(NodeType.CONTACT_POINT, wish.contactPointId()).orElse(null),
                wish.channel(),
                wish.dailyFrom(),
                wish.dailyThrough(),
                isWritten(action),
                action.performedAt,
                "An action, party " + action.party + ", channel " + action.channel + ".",
                null);
    }

    /**
     * A third person is left alone for good. Whoever writes by letter or e-mail is left alone by every medium, as 15 USC
     * 1692c(c) has it; all others by the medium of the contact.
     */
    private static StopWishInput byDefault(CollectionAction action) {
        if (action.party == PartyRole.CONTACT) {
            return new StopWishInput(DoNotContactScope.CONTACT_PERSON, null, null, null, null);
        }
        return isWritten(action)
                ? new StopWishInput(DoNotContactScope.EVERYTHING, null, null, null, null)
                : new StopWishInput(DoNotContactScope.CHANNEL, action.channel, null, null, null);
    }

    private static boolean isWritten(CollectionAction action) {
        return action.direction == Direction.INBOUND && IN_WRITING.contains(action.channel);
    }
}
