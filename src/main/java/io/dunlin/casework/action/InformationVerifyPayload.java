package io.dunlin.casework.action;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of recording a finding. */
@Type("InformationVerifyPayload")
@Description("The result of `informationVerify`.")
public record InformationVerifyPayload(
        @Description("The action with the verification; null when refused.") @Nullable
        ActionView action,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
