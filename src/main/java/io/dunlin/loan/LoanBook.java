package io.dunlin.loan;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code loanBook}. */
public final class LoanBook {

    private LoanBook() {}

    /** A loan to book; its schedule follows from the terms. White space around number and code is dropped. */
    @Input("LoanBookInput")
    @Description("A loan to book. Its schedule follows from the terms.")
    public record LoanBookInput(
            @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
            String idempotencyKey,

            @NonNull
            @Line(max = Booking.CODE)
            @Description("The lender's number of the loan, 1 to 64 characters; unique.")
            String number,

            @NonNull @Id @Description("The borrower who owes the loan.") @Ref(NodeType.BORROWER)
            String borrowerId,

            @NonNull
            @Description("The principal: more than 0, at most 10^12, with no more decimals than the currency has.")
            Decimal principal,

            @NonNull @Description("The currency: an ISO 4217 code.")
            String currency,

            @NonNull @Description("The yearly interest rate as a decimal from 0 to 10: \"0.1399\" is 13.99 %.")
            Decimal annualRate,

            @DefaultValue("0") @Description("The yearly penalty rate on past-due principal, as a decimal.")
            Decimal penaltyRate,

            @DefaultValue("0") @Description("The late fee, charged once for each installment paid late.")
            Decimal lateFee,

            @DefaultValue("LEVEL_PAYMENT") @Description("How it is repaid.")
            RepaymentMode repaymentMode,

            @DefaultValue("THIRTY_360") @Description("How days are counted for interest.")
            DayCount dayCount,

            @Description("The term in months, 1 to 600.") int termMonths,

            @DefaultValue("0") @Description("Days past due that do not count as delinquent, 0 to 365.")
            Integer graceDays,

            @NonNull @Description("The day on which the loan was paid out, not after the business date.")
            LocalDate disbursedOn,

            @Description("The first due date, after disbursement; default: one month after disbursement.") @Nullable
            LocalDate firstDueOn,

            @Size(max = Booking.CODE, message = Booking.LONG_CODE)
            @PlainText
            @Description("The code of a registered lender; default: the default lender.")
            @Nullable
            String lenderCode,

            @DefaultValue("PERSONAL_LOAN") @Description("The kind of credit.")
            ProductKind productKind)
            implements Repeatable {

        public LoanBookInput {
            number = number.strip();
            lenderCode = lenderCode == null ? null : lenderCode.strip();
            // A client may send an explicit null where there is a default.
            penaltyRate = penaltyRate == null ? Decimal.of(BigDecimal.ZERO) : penaltyRate;
            lateFee = lateFee == null ? Decimal.of(BigDecimal.ZERO) : lateFee;
            repaymentMode = repaymentMode == null ? RepaymentMode.LEVEL_PAYMENT : repaymentMode;
            dayCount = dayCount == null ? DayCount.THIRTY_360 : dayCount;
            graceDays = graceDays == null ? 0 : graceDays;
            productKind = productKind == null ? ProductKind.PERSONAL_LOAN : productKind;
        }

        Booking booking() {
            return new Booking(
                    number,
                    NodeId.required(NodeType.BORROWER, borrowerId),
                    principal.value(),
                    currency,
                    annualRate.value(),
                    penaltyRate.value(),
                    lateFee.value(),
                    repaymentMode,
                    dayCount,
                    termMonths,
                    graceDays,
                    disbursedOn,
                    firstDueOn,
                    lenderCode,
                    productKind);
        }
    }

    @Type("LoanBookPayload")
    @Description("The result of `loanBook`.")
    public record LoanBookPayload(
            @Description("The loan; null when refused.") @Nullable
            LoanView loan,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
