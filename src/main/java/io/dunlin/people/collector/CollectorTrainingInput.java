package io.dunlin.people.collector;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A training that a collector passed. White space around texts is dropped. */
@Input("CollectorTrainingInput")
@Description("A training that a collector passed.")
public record CollectorTrainingInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @NonNull @Description("The code of the collector.") @PlainText
        String collectorCode,

        @NonNull
        @Description("The course, 1 to 200 characters.")
        @NotBlank(message = "A training needs a course.")
        @Size(max = 200, message = "A course has at most 200 characters.")
        @PlainText
        String course,

        @NonNull @Description("The day of the examination: from 1970 on, not after the business date.")
        LocalDate passedOn,

        @NonNull
        @Description("The last day on which the training is valid: not before the examination, before the year 3000.")
        LocalDate validThrough) {

    public CollectorTrainingInput {
        collectorCode = collectorCode.strip();
        course = course.strip();
    }
}
