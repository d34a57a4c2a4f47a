package io.dunlin.privacy;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A request to export all data about a borrower. */
@Input("BorrowerExportInput")
@Description("An export of everything stored about a borrower, with its purpose.")
public record BorrowerExportInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters. Within a minute a repetition is not a "
                + "second access; later it is refused.")
        @PlainText
        @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The borrower.") String borrowerId,

        @NonNull @Description("The purpose.") RevealPurpose purpose,

        @Description("Further details of the purpose, 1 to 500 characters, without personal data.")
        @Size(min = 1, max = 500, message = "A note has 1 to 500 characters.")
        @PlainText
        @Nullable
        String note) {}
