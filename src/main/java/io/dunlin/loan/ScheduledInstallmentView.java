package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.DueInstallment;
import io.dunlin.platform.MoneyView;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An installment as it was agreed. */
@Type("ScheduledInstallment")
@Description("An installment as it was agreed.")
public record ScheduledInstallmentView(
        @Description("The number of the installment, from 1.")
        int number,

        @NonNull @Description("The last day on which it is not late.")
        LocalDate dueOn,

        @NonNull @Description("Principal.") MoneyView principal,
        @NonNull @Description("Interest.") MoneyView interest,

        @NonNull @Description("Fees that were agreed for it; late fees are charged apart from it.")
        MoneyView fee) {

    static ScheduledInstallmentView of(DueInstallment installment) {
        return new ScheduledInstallmentView(
                installment.number(),
                installment.dueOn(),
                MoneyView.of(installment.principal()),
                MoneyView.of(installment.interest()),
                MoneyView.of(Money.zero(installment.principal().currency())));
    }
}
