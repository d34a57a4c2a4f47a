package io.dunlin.people.collector;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of registering a collector. */
@Type("CollectorRegisterPayload")
@Description("The result of `collectorRegister`.")
public record CollectorRegisterPayload(
        @Description("The registered collector; null when refused.") @Nullable
        CollectorView collector,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
