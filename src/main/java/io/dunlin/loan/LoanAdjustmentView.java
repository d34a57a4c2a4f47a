package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.platform.MoneyView;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.AdjustmentKind;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An adjustment as clients see one. */
@Type("LoanAdjustment")
@Description(
        "A change of what is owed: a waiver, costs, a refund, a transfer. An adjustment is never changed; a reversal "
                + "cancels its effect.")
public record LoanAdjustmentView(
        @Ignore RecordedAdjustment adjustment,

        @Description("Goes up with each decision about it. Pass it as `expectedVersion`.")
        int version,

        @NonNull @Description("The loan that is adjusted.") LoanView loan,

        @Description(
                "The loan that gets the money of a transfer; null for other kinds, and when the caller may not see "
                        + "it.")
        @Nullable
        LoanView toLoan,

        @NonNull @Description("What it does.") AdjustmentKind kind,
        @NonNull @Description("What became of it.") AdjustmentStatus status,
        @NonNull @Description("The amount asked for.") MoneyView amount,

        @NonNull
        @Description(
                "How much of the amount it took, by the facts known today: at most what was not paid of its component "
                        + "on its day; 0 while it does not count.")
        MoneyView applied,

        @Description("Who approved it; null when nobody had to, or nobody did.") @Nullable
        String approvedBy,

        @NonNull @Description("The day from which it counts once it is booked.")
        LocalDate effectiveOn,

        @NonNull @Description("Why it was asked for.") String reason,
        @NonNull @Description("When it was asked for.") Instant recordedAt,
        @NonNull @Description("Who asked for it.") String recordedBy,

        @Description("When it was reversed; null when it was not.") @Nullable
        Instant reversedAt)
        implements Node {

    /** @param applied zero for one that does not count */
    static LoanAdjustmentView of(
            RecordedAdjustment adjustment, LoanView loan, @Nullable LoanView toLoan, Money applied) {
        RecordedAdjustment.Decision decision = adjustment.decision();
        return new LoanAdjustmentView(
                adjustment,
                adjustment.version(),
                loan,
                toLoan,
                adjustment.kind(),
                adjustment.status(),
                MoneyView.of(adjustment.amount()),
                MoneyView.of(applied),
                decision != null && decision.approved() ? decision.by() : null,
                adjustment.effectiveOn(),
                adjustment.reason().required(),
                adjustment.recordedAt(),
                adjustment.recordedBy(),
                adjustment.reversedAt());
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.LOAN_ADJUSTMENT, adjustment.id());
    }
}
