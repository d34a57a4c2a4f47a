package io.dunlin.people.lender;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of registering a lender. */
@Type("LenderRegisterPayload")
@Description("The result of `lenderRegister`.")
public record LenderRegisterPayload(
        @Description("The registered lender; null when refused.") @Nullable
        LenderView lender,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
