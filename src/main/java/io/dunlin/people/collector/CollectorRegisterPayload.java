package io.dunlin.people.collector;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a collector to register. */
@Type("CollectorRegisterPayload")
@Description("What became of a collector to register.")
public record CollectorRegisterPayload(
        @Description("The registered collector; null when refused.") @Nullable
        CollectorView collector,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
