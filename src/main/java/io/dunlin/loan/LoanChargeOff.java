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

/** The mutation {@code loanChargeOff}. */
public final class LoanChargeOff {

    private LoanChargeOff() {}

    /** White space around the reason is dropped. */
    @Input("LoanChargeOffInput")
    @Description("A loan to charge off. The lender recognises the loss; the borrower still owes the debt.")
    public record LoanChargeOffInput(
            @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
            String idempotencyKey,

            @NonNull @Id @Description("The loan.") @Ref(NodeType.LOAN)
            String loanId,

            @NonNull
            @Description("The day of the charge-off, from the day after disbursement through the business date.")
            LocalDate on,

            @NonNull @Line(max = 500) @Description("The reason, 1 to 500 characters.")
            String reason,

            @Description(
                    "The version of the loan that the decision is based on. If the loan has another version now, the "
                            + "answer is STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public LoanChargeOffInput {
            reason = reason.strip();
        }
    }

    @Type("LoanChargeOffPayload")
    @Description("The result of `loanChargeOff`.")
    public record LoanChargeOffPayload(
            @Description("The loan; null when refused. After STALE_VERSION: the loan as it is now.") @Nullable
            LoanView loan,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
