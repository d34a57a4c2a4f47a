package io.dunlin.compliance;

import io.dunlin.platform.mutation.PlainText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A permit to release. */
@Input("ContactPermitReleaseInput")
@Description("A permit to release.")
public record ContactPermitReleaseInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The permit.") String permitId) {}
