package io.dunlin.loan;

import io.dunlin.kernel.Money;
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
@Description("A payment for a loan. A payment is never changed; a reversal cancels its effect.")
public record PaymentView(
        @Ignore RecordedPayment payment,

        @NonNull @Description("The loan that the payment is for.")
        LoanView loan,

        @NonNull @Description("The reference of the payment; unique within the loan.")
        String reference,

        @NonNull @Description("The amount paid.") MoneyView amount,

        @NonNull @Description("The day from which the payment counts.")
        LocalDate effectiveOn,

        @NonNull @Description("When it was recorded.") Instant recordedAt,
        @Description("Payment channel.") @Nullable String channel,

        @NonNull @Description("What the payment paid, by the facts known today; empty when it was reversed.")
        List<@NonNull AllocationView> allocations,

        @NonNull @Description("What remained after every installment was paid, less what was refunded or transferred.")
        MoneyView unallocated,

        @Description("When it was reversed; null when it was not.") @Nullable
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
                MoneyView.of(allocated == null ? Money.zero(payment.amount().currency()) : allocated.unallocated()),
                payment.reversedAt(),
                payment.reversalReason() == null
                        ? null
                        : payment.reversalReason().text());
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.PAYMENT, payment.id());
    }
}
