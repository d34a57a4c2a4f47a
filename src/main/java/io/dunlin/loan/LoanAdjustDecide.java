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

/** The mutations {@code loanAdjustApprove} and {@code loanAdjustRefuse}; their payload is that of {@code loanAdjust}. */
public final class LoanAdjustDecide {

    private LoanAdjustDecide() {}

    /** White space around the reason is dropped. */
    @Input("LoanAdjustDecisionInput")
    @Description("A decision about an adjustment that was proposed.")
    public record LoanAdjustDecisionInput(
            @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
            String idempotencyKey,

            @NonNull @Id @Description("The adjustment.") @Ref(NodeType.LOAN_ADJUSTMENT)
            String adjustmentId,

            @NonNull @Line(max = 500) @Description("The reason, 1 to 500 characters.")
            String reason,

            @Description(
                    "The version of the adjustment that the decision is based on. If it has another version now, the "
                            + "answer is STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public LoanAdjustDecisionInput {
            reason = reason.strip();
        }
    }
}
