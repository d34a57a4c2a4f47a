package io.dunlin.arrangement.promise;

import io.dunlin.loan.PaymentView;
import io.dunlin.platform.MoneyView;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Money of a payment that counts for an installment. */
@Type("PromisePayment")
@Description("Money of a payment that counts for an installment of a promise.")
public record PromisePaymentView(
        @NonNull @Description("The payment.") PaymentView payment,

        @NonNull @Description("How much of it counts for the installment.")
        MoneyView amount,

        @NonNull @Description("The due date of the installment.")
        LocalDate installmentDueOn) {}
