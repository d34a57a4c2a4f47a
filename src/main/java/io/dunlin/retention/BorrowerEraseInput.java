package io.dunlin.retention;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An erasure. */
@Input("BorrowerEraseInput")
@Description("An erasure. It cannot be undone.")
public record BorrowerEraseInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The borrower.") String borrowerId,

        @NonNull
        @Description("The lender's number of the borrower, to prevent a mistake.")
        @NotBlank(message = "Give the number of the borrower, too.")
        @PlainText
        String number,

        @NonNull @Description("The reason.") ErasureBasis basis) {}
