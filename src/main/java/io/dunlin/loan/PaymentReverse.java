package io.dunlin.loan;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code paymentReverse}. */
public final class PaymentReverse {

    private PaymentReverse() {}

    /** White space around the reason is dropped. */
    @Input("PaymentReverseInput")
    @Description("A payment to reverse: it no longer counts, from its effective date on.")
    public record PaymentReverseInput(
            @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
            String idempotencyKey,

            @NonNull @Id @Description("The payment.") @Ref(NodeType.PAYMENT)
            String paymentId,

            @NonNull @Line(max = 500) @Description("The reason, 1 to 500 characters.")
            String reason)
            implements Repeatable {

        public PaymentReverseInput {
            reason = reason.strip();
        }
    }

    @Type("PaymentReversePayload")
    @Description("The result of `paymentReverse`.")
    public record PaymentReversePayload(
            @Description("The payment; null when refused.") @Nullable
            PaymentView payment,

            @Description("The loan without the payment; null when refused.") @Nullable
            LoanView loan,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
