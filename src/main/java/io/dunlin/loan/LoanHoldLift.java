package io.dunlin.loan;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code loanHoldLift}. */
public final class LoanHoldLift {

    private LoanHoldLift() {}

    /** White space around the reason is dropped. */
    @Input("LoanHoldLiftInput")
    @Description("A hold to lift.")
    public record LoanHoldLiftInput(
            @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
            String idempotencyKey,

            @NonNull @Id @Description("The hold.") @Ref(NodeType.LOAN_HOLD)
            String holdId,

            @NonNull
            @Description("The first day without the hold: from its first day through its last, not in the future.")
            LocalDate on,

            @NonNull @Line(max = 500) @Description("The reason, 1 to 500 characters.")
            String reason)
            implements Repeatable {

        public LoanHoldLiftInput {
            reason = reason.strip();
        }
    }

    @Type("LoanHoldLiftPayload")
    @Description("The result of `loanHoldLift`.")
    public record LoanHoldLiftPayload(
            @Description("The hold; null when refused.") @Nullable
            LoanHoldView hold,

            @Description("The loan; null when refused.") @Nullable
            LoanView loan,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
