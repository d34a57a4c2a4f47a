package io.dunlin.loan;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.AdjustmentKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code loanAdjust}; its payload is also that of what is decided about adjustments. */
public final class LoanAdjust {

    private LoanAdjust() {}

    /** White space around the reason is dropped. */
    @Input("LoanAdjustInput")
    @Description("A change of what is owed.")
    public record LoanAdjustInput(
            @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
            String idempotencyKey,

            @NonNull @Id @Description("The loan.") @Ref(NodeType.LOAN)
            String loanId,

            @NonNull @Description("What it does.") AdjustmentKind kind,

            @NonNull
            @Description(
                    "The amount: more than 0, with no more decimals than the currency has. A waiver takes at most what is "
                            + "not paid on the day; a refund or a transfer of more than is unallocated is refused.")
            Decimal amount,

            @NonNull @Description("The currency, which must be that of the loan.")
            String currency,

            @NonNull @Description("The day from which it counts: from disbursement through the business date.")
            LocalDate effectiveOn,

            @NonNull @Line(max = 500) @Description("The reason, 1 to 500 characters.")
            String reason,

            @Id
            @Description("The loan of the same borrower that gets the money; only for TRANSFER_UNALLOCATED.")
            @Ref(value = NodeType.LOAN, subject = false)
            @Nullable
            String toLoanId,

            @Description(
                    "The version of the loan that the decision is based on. If the loan has another version now, the "
                            + "answer is STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public LoanAdjustInput {
            reason = reason.strip();
        }
    }

    @Type("LoanAdjustPayload")
    @Description("The result of a mutation that adjusts a loan, or decides about an adjustment.")
    public record LoanAdjustPayload(
            @Description("The adjustment; null when refused. After STALE_VERSION: the adjustment as it is now.")
            @Nullable
            LoanAdjustmentView adjustment,

            @Description("The loan as it is now; null when refused. After STALE_VERSION: the loan as it is now.")
            @Nullable
            LoanView loan,

            @Description("The loan that gets the money of a transfer, as it is now; null when refused.") @Nullable
            LoanView toLoan,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
