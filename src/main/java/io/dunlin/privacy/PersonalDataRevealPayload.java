package io.dunlin.privacy;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What was revealed. */
@Type("PersonalDataRevealPayload")
@Description("What was revealed; that it was is recorded.")
public record PersonalDataRevealPayload(
        @Description("The fields in the order in which they were asked for; null when nothing was revealed.") @Nullable
        List<@NonNull RevealedField> fields,

        @NonNull @Description("Why nothing was revealed; empty when it was.")
        List<@NonNull UserError> userErrors) {}
