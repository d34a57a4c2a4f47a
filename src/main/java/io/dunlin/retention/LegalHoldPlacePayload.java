package io.dunlin.retention;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of placing a legal hold. */
@Type("LegalHoldPlacePayload")
@Description("The result of `legalHoldPlace`.")
public record LegalHoldPlacePayload(
        @Description("The hold; null when refused.") @Nullable
        LegalHoldView legalHold,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
