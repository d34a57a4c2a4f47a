package io.dunlin.retention;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of lifting a legal hold. */
@Type("LegalHoldLiftPayload")
@Description("The result of `legalHoldLift`.")
public record LegalHoldLiftPayload(
        @Description("The hold; null when refused.") @Nullable
        LegalHoldView legalHold,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
