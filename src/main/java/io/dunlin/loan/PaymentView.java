package io.dunlin.loan;

import io.dunlin.loan.ledger.AllocatedPayment;
import io.dunlin.platform.MoneyView;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A payment as clients see one. */
@Type("Payment")
@Description("Money that came in for a loan. A payment is never changed; a reversal says that it counts no longer.")
public record PaymentView(
        @Ignore RecordedPayment payment,
        @NonNull @Description("The loan that it pays.") LoanView loan,

        @NonNull @Description("Names the payment within the loan.")
        String reference,

        @NonNull @Description("How much came in.") MoneyView amount,

        @NonNull @Description("The day from which it counts.")
        LocalDate effectiveOn,

        @NonNull @Description("When it was recorded.") Instant recordedAt,
        @Description("Payment channel.") @Nullable String channel,

        @NonNull @Description("What it paid, as the facts known today give it; nothing when it was reversed.")
        List<@NonNull AllocationView> allocations,

        @NonNull @Description("What was left of it when every installment was paid.")
        MoneyView unallocated,

        @Description("When it was reversed; null while it counts.") @Nullable
        Instant reversedAt,

        @Description("Why it was reversed.") @Nullable String reversalReason)
        implements Node {

    /** @param allocated null for a payment that does not count */
    static PaymentView of(LoanView loan, RecordedPayment payment, @Nullable AllocatedPayment allocated) {
        return new PaymentView(
                payment,
                loan,
                payment.reference(),
                MoneyView.of(payment.amount()),
                payment.effectiveOn(),
                payment.recordedAt(),
                payment.channel(),
                allocated == null
                        ? List.of()
                        : allocated.allocations().stream()
                                .map(AllocationView::of)
                                .toList(),
                MoneyView.of(
                        allocated == null
                                ? io.dunlin.kernel.Money.zero(payment.amount().currency())
                                : allocated.unallocated()),
                payment.reversedAt(),
                payment.reversalReason() == null
                        ? null
                        : payment.reversalReason().text());
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque; good for `node(id)`.")
    public String getId() {
        return NodeId.encode(NodeType.PAYMENT, payment.id());
    }
}
