package io.dunlin.casework.action;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of what an action found out. */
@Type("InformationVerifyPayload")
@Description("What became of what an action found out.")
public record InformationVerifyPayload(
        @Description("The action with what it found out; null when refused.") @Nullable
        ActionView action,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
