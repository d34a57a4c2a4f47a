package io.dunlin.people.contact;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A contact to replace, and the new one. */
@Input("ContactReplaceInput")
@Description("A replacement of a contact.")
public record ContactReplaceInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The contact to replace, who must not be contacted any more.")
        String contactId,

        @NonNull @Valid @Description("The new contact.") ContactInput contact,

        @Description("Whether the borrower asked in writing; otherwise orally.")
        boolean written,

        @NonNull @Description("When the borrower asked for it: from 1970 on, at most five minutes in the future.")
        Instant requestedAt,

        @NonNull
        @Description("Who asked for it, and how, 1 to 200 characters.")
        @NotBlank(message = "Give who asked for it, and how.")
        @Size(max = 200, message = "A source has at most 200 characters.")
        @PlainText
        String source,

        @Description("The evidence, 1 to 1000 characters.")
        @Size(min = 1, max = 1000, message = "Evidence has 1 to 1000 characters.")
        @PlainText
        @Nullable
        String evidence) {}
