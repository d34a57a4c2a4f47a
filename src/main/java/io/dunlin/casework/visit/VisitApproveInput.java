package io.dunlin.casework.visit;

import io.dunlin.platform.mutation.PlainText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A visit to approve. */
@Input("VisitApproveInput")
@Description("A visit that the caller approves.")
public record VisitApproveInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The visit, which must be PLANNED.")
        String visitId) {}
