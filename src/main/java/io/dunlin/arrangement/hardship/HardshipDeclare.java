package io.dunlin.arrangement.hardship;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.DelinquencyReason;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code hardshipDeclare}. */
public final class HardshipDeclare {

    private HardshipDeclare() {}

    /** A hardship that somebody claims. */
    @Input("HardshipDeclareInput")
    @Description("A hardship to declare.")
    public record HardshipDeclareInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id
            @NonNull
            @Description("The borrower, who has no hardship case that is DECLARED or GRANTED.")
            @Ref(NodeType.BORROWER)
            String borrowerId,

            @NonNull
            @Description(
                    "Why the borrower cannot pay. FORGOTTEN, PAYMENT_FAILED, DISPUTED and UNWILLING are INVALID: they are no hardship.")
            DelinquencyReason reason,

            @Description("The income of the household a month: 0 to 1000000000000.") @Nullable
            Decimal monthlyIncome,

            @Description("What the household needs a month: 0 to 1000000000000.") @Nullable
            Decimal monthlyExpenses,

            @Description(
                    "The currency of both amounts, an ISO 4217 code. Required with an amount; not allowed without one.")
            @PlainText
            @Nullable
            String currency,

            @Description(
                    "The day through which the hardship will probably last: from the business date, at most ten years ahead.")
            @Nullable
            LocalDate expectedThrough,

            @Description("Free-text note: 1 to 4000 characters, line breaks and tabs allowed.")
            @Size(min = 1, max = 4000, message = "A note has 1 to 4000 characters.")
            @PlainText(lines = true)
            @Nullable
            String note)
            implements Repeatable {}
}
