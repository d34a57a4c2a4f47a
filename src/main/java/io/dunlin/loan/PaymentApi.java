package io.dunlin.loan;

import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Records payments and their reversals. */
@GraphQLApi
public class PaymentApi {

    private final InputCheck check;
    private final PaymentService service;
    private final LoanQueryService queries;

    PaymentApi(InputCheck check, PaymentService service, LoanQueryService queries) {
        this.check = check;
        this.service = service;
        this.queries = queries;
    }

    @Mutation
    @NonNull
    @Description("Records a payment and allocates it. A back-dated payment recalculates the ledger from its "
            + "effective date.")
    public PaymentRecordPayload paymentRecord(@NonNull @Description("The payment.") PaymentRecordInput input) {
        Outcome<UUID> outcome = check.valid(
                input,
                () -> check.withId(
                        NodeType.LOAN,
                        input.loanId(),
                        "loanId",
                        loan -> service.record(
                                input.idempotencyKey(),
                                new PaymentService.NewPayment(
                                        loan,
                                        input.reference(),
                                        input.amount().value(),
                                        input.currency(),
                                        input.effectiveOn(),
                                        input.channel()))));
        return outcome.fold(
                id -> {
                    PaymentView payment = queries.payment(id).orElseThrow();
                    return new PaymentRecordPayload(payment, payment.loan(), List.of());
                },
                refused -> new PaymentRecordPayload(null, null, UserError.of(refused)));
    }

    @Mutation
    @NonNull
    @Description("Reverses a payment: it no longer counts, from its effective date on.")
    public PaymentReversePayload paymentReverse(
            @NonNull @Description("The payment and the reason.") PaymentReverseInput input) {
        Outcome<UUID> outcome = check.valid(
                input,
                () -> check.withId(
                        NodeType.PAYMENT,
                        input.paymentId(),
                        "paymentId",
                        payment -> service.reverse(
                                input.idempotencyKey(), new PaymentService.Reversal(payment, input.reason()))));
        return outcome.fold(
                id -> {
                    PaymentView payment = queries.payment(id).orElseThrow();
                    return new PaymentReversePayload(payment, payment.loan(), List.of());
                },
                refused -> new PaymentReversePayload(null, null, UserError.of(refused)));
    }
}
