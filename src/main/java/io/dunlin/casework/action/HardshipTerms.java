package io.dunlin.casework.action;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.DelinquencyReason;
import io.dunlin.vocabulary.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What an action by which a hardship is declared says of it. */
final class HardshipTerms {

    private static final String FIELD = "delinquencyReason";
    private static final Duration LATE = Duration.ofDays(1);

    private HardshipTerms() {}

    /** What is wrong with the reason; what is reported late, as by a dialler's file, may lack it. */
    static List<Violation> check(LogAction command, Instant now) {
        CollectionAction action = command.action();
        if (!OutcomeTable.effects(action.outcome, action.party).contains(ContactEffectKind.HARDSHIP_DECLARED)) {
            return List.of();
        }
        DelinquencyReason reason = action.delinquencyReason;
        boolean late = action.performedAt.isBefore(now.minus(LATE));
        if (reason == null) {
            return late
                    ? List.of()
                    : List.of(Violation.of(ErrorCode.REQUIRED, FIELD, "Say why the borrower cannot pay."));
        }
        return reason.isHardship()
                ? List.of()
                : List.of(Violation.of(ErrorCode.INVALID, FIELD, "Nobody is in hardship for this reason."));
    }

    /** The reason of the hardship; of what was reported late without one it is not known. */
    static DelinquencyReason reason(CollectionAction action) {
        return action.delinquencyReason == null ? DelinquencyReason.UNKNOWN : action.delinquencyReason;
    }
}
