package io.dunlin.casework;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans the day of the next action in a case. */
@ApplicationScoped
public class NextAction {

    private static final int YEARS_AHEAD = 10;

    private final Acts acts;

    NextAction(Acts acts) {
        this.acts = acts;
    }

    /** What is wrong with the day; null, which plans none, is never wrong. */
    public static Optional<Violation> fault(String field, @Nullable LocalDate on, LocalDate today) {
        return on == null || (!on.isBefore(today) && !on.isAfter(today.plusYears(YEARS_AHEAD)))
                ? Optional.empty()
                : Optional.of(Violation.of(
                        ErrorCode.OUT_OF_RANGE, field, "The day must be from the business date to ten years ahead."));
    }

    /**
     * Plans the next action in a case that is locked, and tells the log; a day that is planned already writes nothing.
     *
     * @param on null for none
     */
    public void plan(CollectionCase found, @Nullable LocalDate on, Stamp stamp) {
        if (Objects.equals(on, found.nextActionOn)) {
            return;
        }
        acts.record(
                found.borrowerId,
                found.id,
                ActKind.NEXT_ACTION_PLANNED,
                stamp,
                new Acts.Detail("from", found.nextActionOn),
                new Acts.Detail("to", on));
        found.planNext(on, stamp.at(), stamp.by());
    }
}
