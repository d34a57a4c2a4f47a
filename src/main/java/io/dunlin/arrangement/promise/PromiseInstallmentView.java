package io.dunlin.arrangement.promise;

import io.dunlin.platform.MoneyView;
import io.dunlin.vocabulary.PromiseStatus;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An installment as clients see it. */
@Type("PromiseInstallment")
@Description("A sum that was promised for a day.")
public record PromiseInstallmentView(
        @NonNull @Description("The day by which it will be paid.")
        LocalDate dueOn,

        @NonNull @Description("The amount that was promised.")
        MoneyView amount,

        @NonNull @Description("How much of it has come in.") MoneyView kept,

        @NonNull @Description("The status.") PromiseStatus status,

        @NonNull @Description("The business date since which it has the status.")
        LocalDate statusSince) {}
