package io.dunlin.people.collector;

import io.dunlin.vocabulary.TrainingTopic;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A training as clients see one. */
@Type("CollectorTraining")
@Description("A training that a collector passed.")
public record CollectorTrainingView(
        @NonNull @Description("The course.") String course,

        @NonNull
        @Description(
                "What the training is about. A training that was recorded before there were topics shows OTHER, and "
                        + "counts for every topic until it ends.")
        TrainingTopic topic,

        @NonNull @Description("The day of the examination.") LocalDate passedOn,

        @NonNull @Description("The last day on which the training is valid.")
        LocalDate validThrough,

        @NonNull @Description("Who recorded it.") String recordedBy,

        @Description("Since when it does not count any more; null: it was not revoked.") @Nullable
        Instant revokedAt) {}
