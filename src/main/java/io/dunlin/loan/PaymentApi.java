package io.dunlin.loan;

import io.dunlin.loan.PaymentRecord.PaymentRecordInput;
import io.dunlin.loan.PaymentRecord.PaymentRecordPayload;
import io.dunlin.loan.PaymentReverse.PaymentReverseInput;
import io.dunlin.loan.PaymentReverse.PaymentReversePayload;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Records payments and their reversals. */
@GraphQLApi
public class PaymentApi {

    private final Mutations mutations;
    private final PaymentService service;
    private final LoanQueryService queries;

    PaymentApi(Mutations mutations, PaymentService service, LoanQueryService queries) {
        this.mutations = mutations;
        this.service = service;
        this.queries = queries;
    }

    @Mutation
    @NonNull
    @Description("Records a payment and allocates it. A back-dated payment recalculates the ledger from its "
            + "effective date.")
    public PaymentRecordPayload paymentRecord(@NonNull @Description("The payment.") PaymentRecordInput input) {
        return mutations
                .run("paymentRecord", input, service::record, queries::recordedPayment)
                .fold(
                        payment -> new PaymentRecordPayload(payment, payment.loan(), List.of()),
                        faults -> new PaymentRecordPayload(null, null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description(
            "Reverses a payment: it no longer counts, from its effective date on. The rebate of interest of a payment that "
                    + "paid the loan off is reversed with it.")
    public PaymentReversePayload paymentReverse(
            @NonNull @Description("The payment and the reason.") PaymentReverseInput input) {
        return mutations
                .run("paymentReverse", input, service::reverse, queries::recordedPayment)
                .fold(
                        payment -> new PaymentReversePayload(payment, payment.loan(), List.of()),
                        faults -> new PaymentReversePayload(null, null, UserError.of(faults)));
    }
}
