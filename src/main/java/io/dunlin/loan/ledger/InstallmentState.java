package io.dunlin.loan.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An installment as of the day of the replay.
 *
 * @param due principal and interest of the contract, fee, penalty and costs as charged up to the day, less what was waived
 *     or written down
 * @param settledOn the effective date of the payment or adjustment that met the installment; null while it is not met, and
 *     when nothing was ever due
 */
public record InstallmentState(
        int number,
        LocalDate dueOn,
        Balance due,
        Balance paid,
        @Nullable LocalDate settledOn) {

    public Balance outstanding() {
        return due.minus(paid);
    }

    /** Whether all components are paid. */
    public boolean isMet() {
        return due.equals(paid);
    }
}
