package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointInput;
import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A contact point to add to a borrower or a contact. */
@Input("ContactPointAddInput")
@Description("A contact point to add to a borrower or a contact.")
public record ContactPointAddInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The owner: a borrower or a contact.")
        String ownerId,

        @NonNull @Description("The contact point, which the owner must not have yet.") @Valid
        ContactPointInput contactPoint) {}
