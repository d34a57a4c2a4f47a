package io.dunlin.loan;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.HoldKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A hold to place on a loan. Holds of one kind do not overlap. */
@Input("LoanHoldPlaceInput")
@Description("A hold to place on a loan. Holds of one kind do not overlap.")
public record LoanHoldPlaceInput(
        @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
        String idempotencyKey,

        @NonNull @Id @Description("The loan.") String loanId,
        @NonNull @Description("The reason.") HoldKind kind,

        @NonNull @Description("The first day, not before disbursement.")
        LocalDate from,

        @Description("The last day (inclusive); null: until the hold is lifted.") @Nullable
        LocalDate through,

        @NonNull
        @NotBlank(message = "A reason is needed.")
        @Size(max = 500, message = "A reason has at most 500 characters.")
        @PlainText
        @Description("The reason in words, 1 to 500 characters.")
        String reason,

        @Size(min = 1, max = 200, message = "An authority has 1 to 200 characters.")
        @PlainText
        @Description("The rule, court or authority that ordered the hold, up to 200 characters.")
        @Nullable
        String authority,

        @DefaultValue("true") @Description("Whether the hold stops the count of delinquent days.") @Nullable
        Boolean freezesDelinquency,

        @DefaultValue("false") @Description("Whether the hold stops penalty interest and late fees.") @Nullable
        Boolean freezesCharges,

        @DefaultValue("true") @Description("Whether the hold stops contact.") @Nullable
        Boolean freezesContact) {
    public LoanHoldPlaceInput {
        reason = reason.strip();
        authority = authority == null ? null : authority.strip();
    }
}
