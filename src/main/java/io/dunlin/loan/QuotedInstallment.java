package io.dunlin.loan;

import io.dunlin.loan.schedule.PlannedInstallment;
import io.dunlin.platform.MoneyView;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An installment of a quote. */
@Type("QuotedInstallment")
@Description("An installment of a quote.")
public record QuotedInstallment(
        @Description("The number of the installment, from 1.")
        int number,

        @NonNull @Description("The due date.") LocalDate dueOn,
        @NonNull @Description("Principal repaid.") MoneyView principal,
        @NonNull @Description("The interest.") MoneyView interest,

        @NonNull @Description("Principal and interest together.")
        MoneyView total,

        @NonNull @Description("The remaining principal after the installment.")
        MoneyView remainingPrincipal) {

    static QuotedInstallment of(PlannedInstallment planned) {
        return new QuotedInstallment(
                planned.number(),
                planned.dueOn(),
                MoneyView.of(planned.principal()),
                MoneyView.of(planned.interest()),
                MoneyView.of(planned.total()),
                MoneyView.of(planned.remainingPrincipal()));
    }
}
