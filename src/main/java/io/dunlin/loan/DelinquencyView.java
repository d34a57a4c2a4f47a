package io.dunlin.loan;

import io.dunlin.platform.MoneyView;
import io.dunlin.policy.registry.StageView;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How late a loan is on a day, and why. */
@Type("Delinquency")
@Description("How late a loan is on a day, and why.")
public record DelinquencyView(
        @NonNull @Description("The business date that it speaks of.")
        LocalDate asOf,

        @NonNull @Description("The stage, chosen by the delinquent days.")
        StageView stage,

        @NonNull @Description("The day on which the stage was entered.")
        LocalDate stageSince,

        @Description("The day on which the stage changes if no money comes; null when it never does.") @Nullable
        LocalDate nextStageOn,

        @Description("The due date of the oldest installment past due; null when nothing is.") @Nullable
        LocalDate pastDueSince,

        @Description("Days since then: what the contract says, never reduced.")
        int pastDueDays,

        @Description("Days past due less grace and days on hold, never below 0: what treatment goes by.")
        int delinquentDays,

        @NonNull @Description("What is outstanding of all installments past due, with fees and penalties.")
        MoneyView pastDue,

        @NonNull @Description("How the figures come about.") DelinquencyExplanationView explanation) {}
