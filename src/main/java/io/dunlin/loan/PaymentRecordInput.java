package io.dunlin.loan;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Money that came in. */
@Input("PaymentRecordInput")
@Description("A payment to record.")
public record PaymentRecordInput(
        @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
        String idempotencyKey,

        @NonNull @Id @Description("The loan that the payment is for.")
        String loanId,

        @NonNull
        @NotBlank(message = "A reference is needed.")
        @Size(max = 100, message = "A reference has at most 100 characters.")
        @PlainText
        @Description("The reference of the payment, 1 to 100 characters, unique within the loan.")
        String reference,

        @NonNull @Description("The amount: more than 0, with no more decimals than the currency has.")
        Decimal amount,

        @NonNull @Description("The currency, which must be that of the loan.")
        String currency,

        @NonNull @Description("The day from which the payment counts: from disbursement through the business date.")
        LocalDate effectiveOn,

        @Size(min = 1, max = 50, message = "A channel has 1 to 50 characters.")
        @PlainText
        @Description("Payment channel, up to 50 characters.")
        @Nullable
        String channel) {
    public PaymentRecordInput {
        reference = reference.strip();
        channel = channel == null ? null : channel.strip();
    }
}
