package io.dunlin.casework.action;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of a correction. */
@Type("CaseCorrectActionPayload")
@Description("The result of `caseCorrectAction`.")
public record CaseCorrectActionPayload(
        @Description("The correction, which is an action of its own.") @Nullable
        ActionView action,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
