package io.dunlin.loan;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A loan to book; its schedule follows from the terms. */
@Input("LoanBookInput")
@Description("A loan to book. Its schedule follows from the terms.")
public record LoanBookInput(
        @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
        String idempotencyKey,

        @NonNull
        @NotBlank(message = "A number is needed.")
        @Size(max = 64, message = "A number has at most 64 characters.")
        @PlainText
        @Description("The lender's number of the loan, 1 to 64 characters; unique.")
        String number,

        @NonNull @Id @Description("The borrower who owes the loan.")
        String borrowerId,

        @NonNull @Description("The principal: more than 0, at most 10^12, with no more decimals than the currency has.")
        Decimal principal,

        @NonNull @Description("The currency: an ISO 4217 code.")
        String currency,

        @NonNull @Description("The yearly interest rate as a decimal from 0 to 10: \"0.1399\" is 13.99 %.")
        Decimal annualRate,

        @DefaultValue("0") @Description("The yearly penalty rate on past-due principal, as a decimal.") @Nullable
        Decimal penaltyRate,

        @DefaultValue("0") @Description("The late fee, charged once for each installment paid late.") @Nullable
        Decimal lateFee,

        @DefaultValue("LEVEL_PAYMENT") @Description("How it is repaid.") @Nullable
        RepaymentMode repaymentMode,

        @DefaultValue("THIRTY_360") @Description("How days are counted for interest.") @Nullable
        DayCount dayCount,

        @Description("The term in months, 1 to 600.") int termMonths,

        @DefaultValue("0") @Description("Days past due that do not count as delinquent, 0 to 365.") @Nullable
        Integer graceDays,

        @NonNull @Description("The day on which the loan was paid out, not after the business date.")
        LocalDate disbursedOn,

        @Description("The first due date, after disbursement; default: one month after disbursement.") @Nullable
        LocalDate firstDueOn,

        @Size(max = 64, message = "A code has at most 64 characters.")
        @PlainText
        @Description("The code of a registered lender; default: the default lender.")
        @Nullable
        String lenderCode,

        @DefaultValue("PERSONAL_LOAN") @Description("The kind of credit.") @Nullable
        ProductKind productKind) {

    public LoanBookInput {
        number = number.strip();
        lenderCode = lenderCode == null ? null : lenderCode.strip();
    }

    Booking booking(UUID borrower) {
        return new Booking(
                number,
                borrower,
                principal.value(),
                currency,
                annualRate.value(),
                penaltyRate == null ? BigDecimal.ZERO : penaltyRate.value(),
                lateFee == null ? BigDecimal.ZERO : lateFee.value(),
                repaymentMode == null ? RepaymentMode.LEVEL_PAYMENT : repaymentMode,
                dayCount == null ? DayCount.THIRTY_360 : dayCount,
                termMonths,
                graceDays == null ? 0 : graceDays,
                disbursedOn,
                firstDueOn,
                lenderCode,
                productKind == null ? ProductKind.PERSONAL_LOAN : productKind);
    }
}
