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

/** Another contact in the place of one. */
@Input("ContactReplaceInput")
@Description("Another contact whom the borrower names in the place of one.")
public record ContactReplaceInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The contact who is not to be contacted any more.")
        String contactId,

        @NonNull @Valid @Description("The contact in that one's place.")
        ContactInput contact,

        @Description("Whether the borrower wrote it; otherwise it was spoken.")
        boolean written,

        @NonNull
        @Description("When the borrower said it: from 1970 on, and not in the future, give or take five minutes.")
        Instant requestedAt,

        @NonNull
        @Description("Who said it, and how, 1 to 200 characters.")
        @NotBlank(message = "Who said it, and how?")
        @Size(max = 200, message = "A source has at most 200 characters.")
        @PlainText
        String source,

        @Description("What proves it, 1 to 1000 characters.")
        @Size(min = 1, max = 1000, message = "An evidence has 1 to 1000 characters.")
        @PlainText
        @Nullable
        String evidence) {}
