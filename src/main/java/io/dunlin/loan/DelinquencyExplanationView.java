package io.dunlin.loan;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How the figures of a delinquency come about. */
@Type("DelinquencyExplanation")
@Description("How the figures of a delinquency come about.")
public record DelinquencyExplanationView(
        @Description("The oldest installment not fully paid, maybe not yet due; null when all are.") @Nullable
        InstallmentView oldestUnmet,

        @Description("Days of grace, of the contract or the policy, whichever is more.")
        int graceDays,

        @Description("Days past due that holds freeze, each counted once.")
        int pausedDays,

        @NonNull @Description("The holds that freeze some of those days.")
        List<@NonNull LoanHoldView> holds,

        @Description("The version of the policy that the stage comes from.")
        int policyVersion,

        @NonNull @Description("All of it in one sentence.") String sentence) {}
