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

/** The mutation {@code loanCancel}. */
public final class LoanCancel {

    private LoanCancel() {}

    /** White space around the reason is dropped. */
    @Input("LoanCancelInput")
    @Description("A loan that was booked in error. No payment of it may count: reverse them first.")
    public record LoanCancelInput(
            @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
            String idempotencyKey,

            @NonNull @Id @Description("The loan.") @Ref(NodeType.LOAN)
            String loanId,

            @NonNull @Line(max = 500) @Description("The reason, 1 to 500 characters.")
            String reason,

            @Description(
                    "The version of the loan that the decision is based on. If the loan has another version now, the "
                            + "answer is STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public LoanCancelInput {
            reason = reason.strip();
        }
    }

    @Type("LoanCancelPayload")
    @Description("The result of `loanCancel`.")
    public record LoanCancelPayload(
            @Description("The loan; null when refused. After STALE_VERSION: the loan as it is now.") @Nullable
            LoanView loan,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
