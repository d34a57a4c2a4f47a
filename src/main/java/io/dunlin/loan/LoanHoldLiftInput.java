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

/** A hold to lift. */
@Input("LoanHoldLiftInput")
@Description("A hold to lift.")
public record LoanHoldLiftInput(
        @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
        String idempotencyKey,

        @NonNull @Id @Description("The hold.") String holdId,

        @NonNull @Description("The first day without the hold: from its first day through its last, not in the future.")
        LocalDate on,

        @NonNull
        @NotBlank(message = "A reason is needed.")
        @Size(max = 500, message = "A reason has at most 500 characters.")
        @PlainText
        @Description("The reason, 1 to 500 characters.")
        String reason) {
    public LoanHoldLiftInput {
        reason = reason.strip();
    }
}
