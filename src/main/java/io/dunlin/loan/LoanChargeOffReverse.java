package io.dunlin.loan;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.node.NodeType;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code loanChargeOffReverse}; its payload is that of {@code loanChargeOff}. */
public final class LoanChargeOffReverse {

    private LoanChargeOffReverse() {}

    /** White space around the reason is dropped. */
    @Input("LoanChargeOffReverseInput")
    @Description("A loan whose charge-off was wrong.")
    public record LoanChargeOffReverseInput(
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

        public LoanChargeOffReverseInput {
            reason = reason.strip();
        }
    }
}
