package io.dunlin.loan.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which installment is the oldest one not fully paid, from a day on.
 *
 * @param on the first day (inclusive) at whose end this is so
 * @param dueOn when that installment falls due, maybe in the future; null when every installment is paid
 * @param byAdjustment whether adjustments alone brought it about, and no money
 */
public record UnmetChange(LocalDate on, @Nullable LocalDate dueOn, boolean byAdjustment) {

    public UnmetChange(LocalDate on, @Nullable LocalDate dueOn) {
        this(on, dueOn, false);
    }
}
