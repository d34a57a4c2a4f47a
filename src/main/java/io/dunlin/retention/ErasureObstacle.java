package io.dunlin.retention;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What stands in the way of an erasure. */
@Type("ErasureObstacle")
@Description("What stands in the way of the erasure of a borrower's personal data.")
public record ErasureObstacle(
        @NonNull @Description("The retention duty by its id, or LOAN_OWED, CASE_OPEN, LEGAL_HOLD, ALREADY_ERASED.")
        String id,

        @NonNull @Description("What it says, in a sentence for people.")
        String sentence,

        @Description("Where the duty is written; null for what is no duty of retention.") @Nullable
        String citation,

        @Description("The last day on which it stands; null when it has no end yet.") @Nullable
        LocalDate through) {

    static ErasureObstacle without(String id, String sentence) {
        return new ErasureObstacle(id, sentence, null, null);
    }
}
