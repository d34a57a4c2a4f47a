package io.dunlin.loan;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A loan to charge off: the loss is recognised, the debt is still owed. */
@Input("LoanChargeOffInput")
@Description("A loan to charge off. The lender recognises the loss; the borrower still owes the debt.")
public record LoanChargeOffInput(
        @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
        String idempotencyKey,

        @NonNull @Id @Description("The loan.") String loanId,

        @NonNull @Description("The day of the charge-off, from the day after disbursement through the business date.")
        LocalDate on,

        @NonNull
        @NotBlank(message = "A reason is needed.")
        @Size(max = 500, message = "A reason has at most 500 characters.")
        @PlainText
        @Description("The reason, 1 to 500 characters.")
        String reason,

        @Description("The version of the loan that the decision is based on. If the loan has another version now, the "
                + "answer is STALE_VERSION.")
        @Nullable
        Integer expectedVersion) {
    public LoanChargeOffInput {
        reason = reason.strip();
    }
}
