package io.dunlin.compliance;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A contact to reserve. */
@Input("ContactPermitInput")
@Description("A contact to reserve.")
public record ContactPermitInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @NonNull @Valid @Description("The contact. Leave out `at`, or set it to within five minutes of now.")
        ContactProposalInput proposal) {}
