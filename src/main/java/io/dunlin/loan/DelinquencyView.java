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
@Description("How late a loan is on a given day, and why.")
public record DelinquencyView(
        @NonNull @Description("The business date of these figures.")
        LocalDate asOf,

        @NonNull @Description("The stage that the delinquent days give.")
        StageView stage,

        @NonNull @Description("The day on which the loan entered the stage.")
        LocalDate stageSince,

        @Description("The day on which the stage will change if no payment comes; null when it will not change.")
        @Nullable
        LocalDate nextStageOn,

        @Description("The due date of the oldest past-due installment; null when nothing is past due.") @Nullable
        LocalDate pastDueSince,

        @Description("Days past due under the contract. Grace and holds do not reduce them.")
        int pastDueDays,

        @Description("Days past due minus days of grace and days on hold, at least 0. The stage depends on them.")
        int delinquentDays,

        @NonNull @Description("The outstanding amount of all past-due installments, fees and penalties included.")
        MoneyView pastDue,

        @NonNull @Description("Explains the figures.") DelinquencyExplanationView explanation) {}
