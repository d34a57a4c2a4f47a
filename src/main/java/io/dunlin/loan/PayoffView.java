package io.dunlin.loan;

import io.dunlin.loan.ledger.Payoff;
import io.dunlin.platform.MoneyView;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What pays a loan off on a day. */
@Type("Payoff")
@Description("What pays a loan off on one day. Interest is owed only as far as it is earned by then.")
public record PayoffView(
        @NonNull @Description("The day.") LocalDate on,

        @NonNull
        @Description(
                "What is to be paid: principal, interest earned, charges and costs, less unallocated money. It is never "
                        + "below 0.")
        MoneyView total,

        @NonNull @Description("The unpaid principal, due or not.")
        MoneyView principal,

        @NonNull
        @Description(
                "The interest that is earned by the day and not paid. It is below 0 when the borrower paid more in advance "
                        + "than is earned.")
        MoneyView interestEarned,

        @NonNull
        @Description(
                "The interest of the schedule that is not earned by the day. The borrower does not owe it, and gets it back "
                        + "when it was paid in advance.")
        MoneyView interestNotEarned,

        @NonNull @Description("The unpaid late fees and penalty interest through the day.")
        MoneyView charges,

        @NonNull @Description("The unpaid costs of collection through the day.")
        MoneyView costs,

        @NonNull @Description("Money that came in and paid nothing yet.")
        MoneyView unallocated,

        @NonNull @Description("The last day on which the sum is right: the same day.")
        LocalDate validThrough,

        @NonNull @Description("The figures in one sentence.")
        String sentence) {

    static PayoffView of(Payoff payoff) {
        return new PayoffView(
                payoff.on(),
                MoneyView.of(payoff.total()),
                MoneyView.of(payoff.principal()),
                MoneyView.of(payoff.interestEarned()),
                MoneyView.of(payoff.interestNotEarned()),
                MoneyView.of(payoff.charges()),
                MoneyView.of(payoff.costs()),
                MoneyView.of(payoff.unallocated()),
                payoff.on(),
                payoff.sentence());
    }
}
