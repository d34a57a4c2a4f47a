package io.dunlin.sweep;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The started sweep. */
@Type("OverdueSweepStartPayload")
@Description("The result of `overdueSweepStart`.")
public record OverdueSweepStartPayload(
        @Description("The sweep, which runs in the background; null when refused.") @Nullable
        SweepView sweep,

        @NonNull @Description("Why the sweep was refused; empty when it was started.")
        List<@NonNull UserError> userErrors) {}
