package io.dunlin.loan;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How the figures of a delinquency are computed. */
@Type("DelinquencyExplanation")
@Description("Explains the figures of a delinquency.")
public record DelinquencyExplanationView(
        @Description("The oldest installment that is not fully paid, due or not; null when all are paid.") @Nullable
        InstallmentView oldestUnmet,

        @Description("Days of grace: those of the contract or of the policy, whichever are more.")
        int graceDays,

        @Description("Days past due that holds freeze; each day counts once.")
        int pausedDays,

        @NonNull @Description("The holds that freeze days past due.")
        List<@NonNull LoanHoldView> holds,

        @Description("The policy version that determined the stage.")
        int policyVersion,

        @NonNull
        @Description(
                "The explanation in one sentence; where adjustments changed what is owed, another sentence sums them up.")
        String sentence) {}
