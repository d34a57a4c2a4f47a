package io.dunlin.arrangement.judge;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.PromiseStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a promise by the end of a day.
 *
 * @param since the day since which it has the status
 * @param judgedThrough the last day on which a sum was kept or failed; null when none was
 * @param dueOn due date of the oldest open sum while the promise is open; else of the sum that decided
 * @param next the first day on which time alone decides something; null for none
 * @param parts what money counted for which sum, in the order in which it counted
 */
public record Judgement(
        UUID promise,
        PromiseStatus status,
        LocalDate since,
        Money kept,
        @Nullable LocalDate judgedThrough,
        LocalDate dueOn,
        @Nullable LocalDate next,
        List<JudgedSum> sums,
        List<Part> parts) {

    /** What became of one of the sums. */
    public record JudgedSum(LocalDate dueOn, PromiseStatus status, LocalDate since, Money kept) {}

    /** Money of a payment that counted for a sum. */
    public record Part(UUID payment, UUID loan, LocalDate dueOn, LocalDate effectiveOn, Money amount) {}
}
