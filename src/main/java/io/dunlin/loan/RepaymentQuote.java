package io.dunlin.loan;

import io.dunlin.platform.MoneyView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a loan would cost, computed by the code that makes real schedules. */
@Type("RepaymentQuote")
@Description("What a loan would cost, calculated like a real schedule.")
public record RepaymentQuote(
        @NonNull @Description("The schedule.") List<@NonNull QuotedInstallment> installments,
        @NonNull @Description("The sum of all interest.") MoneyView totalInterest,

        @NonNull @Description("The sum of principal and interest.")
        MoneyView totalPayable) {}
