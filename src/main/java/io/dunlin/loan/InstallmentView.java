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
        @Description("Counts from 1.") int number,

        @NonNull @Description("The day on which it falls due; that day itself is not yet past due.")
        LocalDate dueOn,

        @NonNull @Description("What is due: the schedule, and the fee and penalty charged so far.")
        BalanceView due,

        @NonNull @Description("What was paid.") BalanceView paid,
        @NonNull @Description("What is not paid yet.") BalanceView outstanding,

        @Description("The effective date of the payment that paid the rest of it; null while something is outstanding.")
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
