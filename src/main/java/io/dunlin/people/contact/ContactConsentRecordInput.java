package io.dunlin.people.contact;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a contact said to being one. */
@Input("ContactConsentRecordInput")
@Description("What a contact said to being one.")
public record ContactConsentRecordInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The contact.") String contactId,

        @NonNull
        @Description(
                "What the contact said: anything but NOT_ASKED. After REFUSED nothing else can be recorded any more.")
        ContactConsent consent,

        @NonNull @Description("When: from 1970 on, and not in the future, give or take five minutes.")
        Instant at,

        @Description("How it is known, 1 to 1000 characters.")
        @Size(min = 1, max = 1000, message = "An evidence has 1 to 1000 characters.")
        @PlainText
        @Nullable
        String evidence) {}
