package io.dunlin.loan.overdue;

import io.dunlin.kernel.DateRanges;
import io.dunlin.loan.ledger.UnmetChange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a loan's overdue position depends on, besides the policy.
 *
 * @param disbursedOn the day from which the loan is in its first stage
 * @param unmet the oldest installment not fully paid over time, as in {@link
 *     io.dunlin.loan.ledger.LedgerState#unmet()}: not empty, strictly ascending, the first entry also for the days
 *     before it. A caller that only looks forward from a day may leave out entries that were superseded before it;
 *     {@link OverduePosition#stageSince()} needs the whole list
 * @param contractGraceDays days of grace the contract grants, 0 or more
 * @param frozen days covered by holds that freeze delinquency
 * @param chargedOffOn the day of the charge-off; null when there is none
 */
public record OverdueFacts(
        LocalDate disbursedOn,
        List<UnmetChange> unmet,
        int contractGraceDays,
        DateRanges frozen,
        @Nullable LocalDate chargedOffOn) {

    public OverdueFacts {
        unmet = List.copyOf(unmet);
        if (unmet.isEmpty() || contractGraceDays < 0) {
            throw new IllegalArgumentException("Overdue facts need an unmet entry and no negative grace");
        }
        for (int i = 1; i < unmet.size(); i++) {
            if (!unmet.get(i - 1).on().isBefore(unmet.get(i).on())) {
                throw new IllegalArgumentException("Unmet entries must be given by ascending day");
            }
        }
    }

    /** The due date of the oldest installment not fully paid at the end of the day; null when all are paid. */
    @Nullable
    LocalDate oldestUnmetDueOn(LocalDate day) {
        return unmet.get(indexOn(day)).dueOn();
    }

    /** The next day after the given one on which a payment or an adjustment changes the oldest unmet installment. */
    @Nullable
    LocalDate nextPaymentAfter(LocalDate day) {
        int next = indexOn(day) + 1;
        if (next == unmet.size()) {
            return null;
        }
        return unmet.get(next).on();
    }

    boolean isPaymentOn(LocalDate day) {
        return isChangeOn(day) && !unmet.get(indexOn(day)).byAdjustment();
    }

    boolean isAdjustmentOn(LocalDate day) {
        return isChangeOn(day) && unmet.get(indexOn(day)).byAdjustment();
    }

    private boolean isChangeOn(LocalDate day) {
        int index = indexOn(day);
        return index > 0 && unmet.get(index).on().equals(day);
    }

    boolean isChargedOff(LocalDate day) {
        return chargedOffOn != null && !day.isBefore(chargedOffOn);
    }

    /** The same facts without the payments after the day. */
    OverdueFacts withoutPaymentsAfter(LocalDate day) {
        int known = indexOn(day) + 1;
        return known == unmet.size()
                ? this
                : new OverdueFacts(disbursedOn, unmet.subList(0, known), contractGraceDays, frozen, chargedOffOn);
    }

    /** The last entry on or before the day, or the first one. Most loans have one or are asked about their last. */
    private int indexOn(LocalDate day) {
        int low = 0;
        int high = unmet.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (unmet.get(middle).on().isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
