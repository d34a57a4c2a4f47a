package io.dunlin.people.collector;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code collectorTrainingRevoke}. */
public final class CollectorTrainingRevoke {

    private CollectorTrainingRevoke() {}

    /** White space around texts is dropped. */
    @Input("CollectorTrainingRevokeInput")
    @Description("A training that does not count from now on. If several are of one course and day, all are revoked.")
    public record CollectorTrainingRevokeInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The code of the collector.") @PlainText
            String collectorCode,

            @NonNull @Description("The course, as it was recorded.") @PlainText
            String course,

            @NonNull @Description("The day of the examination, as it was recorded.")
            LocalDate passedOn,

            @NonNull @Description("The reason, 1 to 1000 characters.") @Line(max = 1000)
            String reason)
            implements Repeatable {

        public CollectorTrainingRevokeInput {
            collectorCode = collectorCode.strip();
            course = course.strip();
            reason = reason.strip();
        }
    }
}
