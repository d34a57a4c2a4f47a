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

/** The mutation {@code loanAdjustReverse}; its payload is that of {@code loanAdjust}. */
public final class LoanAdjustReverse {

    private LoanAdjustReverse() {}

    /** White space around the reason is dropped. */
    @Input("LoanAdjustReverseInput")
    @Description("An adjustment to reverse: it no longer counts, from its effective day on.")
    public record LoanAdjustReverseInput(
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

        public LoanAdjustReverseInput {
            reason = reason.strip();
        }
    }
}
