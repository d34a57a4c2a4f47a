package io.dunlin.retention;

import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.ProductKind;
import java.time.LocalDate;

/**
 * The facts of a loan that the retention of a borrower's data depends on.
 *
 * @param lenderCountry where the lender is licensed: ISO 3166-1 alpha-2
 * @param isOwed whether the loan is neither settled nor cancelled; a charge-off does not end the debt
 * @param endedOn for a loan that is not owed: the day of the last payment, or of disbursement when there is none
 */
record RetainedLoan(
        String number,
        String lenderCountry,
        LenderLicence licence,
        ProductKind product,
        boolean isOwed,
        LocalDate endedOn) {}
