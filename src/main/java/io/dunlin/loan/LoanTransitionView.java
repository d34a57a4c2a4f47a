package io.dunlin.loan;

import io.dunlin.loan.overdue.Crossing;
import io.dunlin.policy.registry.StageView;
import io.dunlin.vocabulary.TransitionCause;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A change of stage, on its true day, as it follows from the facts known today. */
@Type("LoanTransition")
@Description("A change of stage of a loan, by the facts known today.")
public record LoanTransitionView(
        @NonNull @Description("The stage on the day before.")
        StageView from,

        @NonNull @Description("The stage from that day on.") StageView to,

        @NonNull @Description("The true day of the change, even if it was found later.")
        LocalDate on,

        @NonNull @Description("When it was recorded.") Instant recordedAt,
        @NonNull @Description("Why the stage changed.") TransitionCause cause,

        @Description("The policy version in force on that day.")
        int policyVersion) {

    static LoanTransitionView of(RecordedTransition transition) {
        Crossing crossing = transition.crossing();
        return new LoanTransitionView(
                StageView.of(crossing.from()),
                StageView.of(crossing.to()),
                crossing.on(),
                transition.recordedAt(),
                crossing.cause(),
                crossing.policyVersion());
    }
}
