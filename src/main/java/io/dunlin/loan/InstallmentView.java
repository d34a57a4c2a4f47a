package io.dunlin.loan;

import io.dunlin.loan.ledger.InstallmentState;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An installment of a loan as of the business date. */
@Type("Installment")
@Description("An installment of a loan as of the business date.")
public record InstallmentView(
        @Description("The number of the installment, from 1.")
        int number,

        @NonNull @Description("The due date. The installment is past due from the next day.")
        LocalDate dueOn,

        @NonNull
        @Description(
                "The amount due: the scheduled amounts, plus the costs, fee and penalty charged so far, less what was waived "
                        + "or written down.")
        BalanceView due,

        @NonNull @Description("The paid amount.") BalanceView paid,
        @NonNull @Description("The unpaid amount.") BalanceView outstanding,

        @Description("The effective date of the payment that settled it; null while something is outstanding.")
        @Nullable
        LocalDate settledOn) {

    static InstallmentView of(InstallmentState state) {
        return new InstallmentView(
                state.number(),
                state.dueOn(),
                BalanceView.of(state.due()),
                BalanceView.of(state.paid()),
                BalanceView.of(state.outstanding()),
                state.settledOn());
    }
}
