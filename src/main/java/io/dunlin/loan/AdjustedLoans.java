package io.dunlin.loan;

import org.jspecify.annotations.Nullable;

/**
 * What a mutation shows of an adjustment.
 *
 * @param adjustment null when there is none, since the loan was changed by somebody else
 */
record AdjustedLoans(
        @Nullable LoanAdjustmentView adjustment,
        LoanView loan,
        @Nullable LoanView toLoan) {

    static AdjustedLoans of(LoanAdjustmentView adjustment) {
        return new AdjustedLoans(adjustment, adjustment.loan(), adjustment.toLoan());
    }
}
