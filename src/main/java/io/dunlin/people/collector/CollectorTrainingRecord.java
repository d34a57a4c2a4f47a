package io.dunlin.people.collector;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.vocabulary.TrainingTopic;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code collectorTrainingRecord}. */
public final class CollectorTrainingRecord {

    private CollectorTrainingRecord() {}

    /** A training that a collector passed. White space around texts is dropped; an explicit null means the default. */
    @Input("CollectorTrainingInput")
    @Description("A training that a collector passed.")
    public record CollectorTrainingInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The code of the collector.") @PlainText
            String collectorCode,

            @NonNull @Description("The course, 1 to 200 characters.") @Line(max = 200)
            String course,

            @DefaultValue("OTHER")
            @Description("What the training is about. Rules ask for trainings of some topics.")
            @Nullable
            TrainingTopic topic,

            @NonNull @Description("The day of the examination: from 1970 on, not after the business date.")
            LocalDate passedOn,

            @NonNull
            @Description(
                    "The last day on which the training is valid: not before the examination, before the year 3000.")
            LocalDate validThrough)
            implements Repeatable {

        public CollectorTrainingInput {
            collectorCode = collectorCode.strip();
            course = course.strip();
            topic = topic == null ? TrainingTopic.OTHER : topic;
        }
    }

    /** The result of recording a training. */
    @Type("CollectorTrainingPayload")
    @Description("The result of `collectorTrainingRecord`.")
    public record CollectorTrainingPayload(
            @Description("The collector with the training; null when refused.") @Nullable
            CollectorView collector,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
