package io.dunlin.people.collector;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.vocabulary.TrainingTopic;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code collectorTrainingRecordAll}. */
public final class CollectorTrainingRecordAll {

    private CollectorTrainingRecordAll() {}

    /** White space around texts is dropped. */
    @Input("CollectorTrainingRecordAllInput")
    @Description("A training that several collectors passed together.")
    public record CollectorTrainingRecordAllInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull
            @Description("The codes of the collectors: 1 to 100, each once.")
            @Size(min = 1, max = 100, message = "1 to 100 collectors are allowed.")
            List<@NonNull @PlainText String> collectorCodes,

            @NonNull @Description("The course, 1 to 200 characters.") @Line(max = 200)
            String course,

            @NonNull @Description("What the training is about.")
            TrainingTopic topic,

            @NonNull @Description("The day of the examination: from 1970 on, not after the business date.")
            LocalDate passedOn,

            @NonNull
            @Description(
                    "The last day on which the training is valid: not before the examination, before the year 3000.")
            LocalDate validThrough)
            implements Repeatable {

        public CollectorTrainingRecordAllInput {
            collectorCodes = collectorCodes.stream().map(String::strip).toList();
            course = course.strip();
        }
    }

    @Type("CollectorBulkPayload")
    @Description("The result of a change of several collectors.")
    public record CollectorBulkPayload(
            @NonNull
            @Description("The collectors in the order of the input; empty when refused: then nothing was written.")
            List<@NonNull CollectorView> collectors,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
