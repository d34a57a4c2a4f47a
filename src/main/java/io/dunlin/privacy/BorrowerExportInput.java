package io.dunlin.privacy;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An export of all that is held of a borrower. */
@Input("BorrowerExportInput")
@Description("An export of all that is held of a borrower, and what for.")
public record BorrowerExportInput(
        @Description(
                "Makes the mutation safe to repeat: 1 to 200 characters. A repetition within a minute is no second access; a later one is refused.")
        @PlainText
        @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("Of whom.") String borrowerId,

        @NonNull @Description("What for.") RevealPurpose purpose,

        @Description("More about what for, 1 to 500 characters; without personal data.")
        @Size(min = 1, max = 500, message = "A note has 1 to 500 characters.")
        @PlainText
        @Nullable
        String note) {}
