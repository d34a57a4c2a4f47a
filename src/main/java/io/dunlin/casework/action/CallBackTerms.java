package io.dunlin.casework.action;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PartyRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an action with the outcome CALL_BACK_AGREED says of the call-back. */
final class CallBackTerms {

    private static final Duration LATE = Duration.ofDays(1);

    private CallBackTerms() {}

    /** What is wrong with the terms of a call-back; what is reported late, as by a dialler's file, may lack them. */
    static List<Violation> check(LogAction command, Instant now) {
        boolean agreed = command.action().outcome == ActionOutcome.CALL_BACK_AGREED;
        if (!agreed && command.callBackAt() != null) {
            return List.of(Violation.of(
                    ErrorCode.INVALID,
                    "callBackAt",
                    "Only an action with the outcome CALL_BACK_AGREED takes this field."));
        }
        boolean late = command.action().performedAt.isBefore(now.minus(LATE));
        return agreed && command.callBackAt() == null && !late
                ? List.of(Violation.of(ErrorCode.REQUIRED, "callBackAt", "Say when to call back."))
                : List.of();
    }

    /** The number at which the borrower was spoken to; null for another person and another medium. */
    static @Nullable UUID number(CollectionAction action) {
        boolean spoken = action.channel == ActionChannel.CALL || action.channel == ActionChannel.AI_CALL;
        return spoken && action.party == PartyRole.BORROWER ? action.contactPointId : null;
    }
}
