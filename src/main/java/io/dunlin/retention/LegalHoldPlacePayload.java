package io.dunlin.retention;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What came of the placing. */
@Type("LegalHoldPlacePayload")
@Description("What came of the placing.")
public record LegalHoldPlacePayload(
        @Description("The hold; null when it was refused.") @Nullable
        LegalHoldView legalHold,

        @NonNull @Description("Why nothing was changed; empty when something was.")
        List<@NonNull UserError> userErrors) {}
