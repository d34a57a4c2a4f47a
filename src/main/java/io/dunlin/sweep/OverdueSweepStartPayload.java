package io.dunlin.sweep;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The started sweep. */
@Type("OverdueSweepStartPayload")
@Description("The started sweep.")
public record OverdueSweepStartPayload(
        @Description("The sweep, which goes on by itself; null when it was refused.") @Nullable
        SweepView sweep,

        @NonNull @Description("Why nothing was started; empty when it was.")
        List<@NonNull UserError> userErrors) {}
