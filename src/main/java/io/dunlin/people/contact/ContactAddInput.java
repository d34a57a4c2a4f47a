package io.dunlin.people.contact;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A contact to add to a borrower. */
@Input("ContactAddInput")
@Description("A contact to add to a borrower.")
public record ContactAddInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The borrower.") String borrowerId,

        @NonNull @Description("The contact.") @Valid ContactInput contact) {}
