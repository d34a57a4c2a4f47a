package io.dunlin.people.collector;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of recording a training. */
@Type("CollectorTrainingPayload")
@Description("The result of `collectorTrainingRecord`.")
public record CollectorTrainingPayload(
        @Description("The collector with the training; null when refused.") @Nullable
        CollectorView collector,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
