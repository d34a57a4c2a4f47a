package io.dunlin.casework.action;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a correction. */
@Type("CaseCorrectActionPayload")
@Description("What became of a correction.")
public record CaseCorrectActionPayload(
        @Description("The correction, an action of its own.") @Nullable
        ActionView action,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
