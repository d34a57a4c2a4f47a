package io.dunlin.loan;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code paymentRecord}. */
public final class PaymentRecord {

    private PaymentRecord() {}

    /** Money that came in. White space around reference and channel is dropped. */
    @Input("PaymentRecordInput")
    @Description("A payment to record.")
    public record PaymentRecordInput(
            @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
            String idempotencyKey,

            @NonNull @Id @Description("The loan that the payment is for.") @Ref(NodeType.LOAN)
            String loanId,

            @NonNull
            @Line(max = NewPayment.REFERENCE)
            @Description("The reference of the payment, 1 to 100 characters, unique within the loan.")
            String reference,

            @NonNull @Description("The amount: more than 0, with no more decimals than the currency has.")
            Decimal amount,

            @NonNull @Description("The currency, which must be that of the loan.")
            String currency,

            @NonNull @Description("The day from which the payment counts: from disbursement through the business date.")
            LocalDate effectiveOn,

            @Size(min = 1, max = NewPayment.CHANNEL, message = NewPayment.BAD_CHANNEL)
            @PlainText
            @Description("Payment channel, up to 50 characters.")
            @Nullable
            String channel,

            @Description(
                    "Whether the payment pays the loan off. It is then at least `Loan.payoff` of its day, else it is "
                            + "OUT_OF_RANGE, and the interest that is not earned on that day is booked as REBATE_INTEREST.")
            @Nullable
            Boolean payoff)
            implements Repeatable {

        public PaymentRecordInput {
            reference = reference.strip();
            channel = channel == null ? null : channel.strip();
        }

        boolean paysOff() {
            return Boolean.TRUE.equals(payoff);
        }

        NewPayment payment() {
            return new NewPayment(reference, amount.value(), currency, effectiveOn, channel);
        }
    }

    @Type("PaymentRecordPayload")
    @Description("The result of `paymentRecord`.")
    public record PaymentRecordPayload(
            @Description("The payment; null when refused.") @Nullable
            PaymentView payment,

            @Description("The loan with the payment; null when refused.") @Nullable
            LoanView loan,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
