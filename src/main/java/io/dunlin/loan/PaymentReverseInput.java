package io.dunlin.loan;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A payment to reverse, from its effective date on. */
@Input("PaymentReverseInput")
@Description("A payment to reverse: it no longer counts, from its effective date on.")
public record PaymentReverseInput(
        @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
        String idempotencyKey,

        @NonNull @Id @Description("The payment.") String paymentId,

        @NonNull
        @NotBlank(message = "A reason is needed.")
        @Size(max = 500, message = "A reason has at most 500 characters.")
        @PlainText
        @Description("The reason, 1 to 500 characters.")
        String reason) {
    public PaymentReverseInput {
        reason = reason.strip();
    }
}
