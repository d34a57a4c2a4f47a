package io.dunlin.loan;

import io.dunlin.platform.MoneyView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a loan would cost, by the code that makes real schedules. */
@Type("RepaymentQuote")
@Description("What a loan would cost, by the code that makes real schedules.")
public record RepaymentQuote(
        @NonNull @Description("The schedule.") List<@NonNull QuotedInstallment> installments,
        @NonNull @Description("All interest.") MoneyView totalInterest,
        @NonNull @Description("Principal and interest.") MoneyView totalPayable) {}
