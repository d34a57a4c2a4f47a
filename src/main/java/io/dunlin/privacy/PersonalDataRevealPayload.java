package io.dunlin.privacy;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The revealed data. */
@Type("PersonalDataRevealPayload")
@Description("The result of `personalDataReveal`. The access is recorded.")
public record PersonalDataRevealPayload(
        @Description("The fields in the requested order; null when refused.") @Nullable
        List<@NonNull RevealedField> fields,

        @NonNull @Description("Why the access was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
