package io.dunlin.retention;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What prevents an erasure. */
@Type("ErasureObstacle")
@Description("Something that prevents the erasure of a borrower's personal data.")
public record ErasureObstacle(
        @NonNull @Description("The id of the retention duty, or LOAN_OWED, CASE_OPEN, LEGAL_HOLD or ALREADY_ERASED.")
        String id,

        @NonNull @Description("The obstacle as a sentence.") String sentence,

        @Description("Where the retention duty is written; null when the obstacle is no retention duty.") @Nullable
        String citation,

        @Description("The last day of the obstacle; null when no end is known.") @Nullable
        LocalDate through) {

    static ErasureObstacle without(String id, String sentence) {
        return new ErasureObstacle(id, sentence, null, null);
    }
}
