package io.dunlin.loan;

import io.dunlin.platform.Decimal;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.RepaymentMode;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The terms of a possible loan. */
@Input("RepaymentQuoteInput")
@Description("The terms of a loan to be quoted.")
public record RepaymentQuoteInput(
        @NonNull @Description("The principal: more than 0, at most 10^12, with no more decimals than the currency has.")
        Decimal principal,

        @NonNull @Description("The currency: an ISO 4217 code.")
        String currency,

        @NonNull @Description("The yearly interest rate as a decimal from 0 to 10: \"0.1399\" is 13.99 %.")
        Decimal annualRate,

        @Description("The term in months, 1 to 600.") int termMonths,

        @DefaultValue("LEVEL_PAYMENT") @Description("How it is repaid.") @Nullable
        RepaymentMode repaymentMode,

        @DefaultValue("THIRTY_360") @Description("How days are counted for interest.") @Nullable
        DayCount dayCount,

        @NonNull @Description("The day on which the loan would be paid out.")
        LocalDate disbursedOn,

        @Description("The first due date; default: one month after disbursement.") @Nullable
        LocalDate firstDueOn) {}
