package io.dunlin.retention;

import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.ProductKind;
import java.time.LocalDate;

/**
 * What the retention of a borrower's data has to do with a loan.
 *
 * @param lenderCountry where the lender is licensed: ISO 3166-1 alpha-2
 * @param isOwed whether it is neither settled nor cancelled; a charge-off does not end it
 * @param endedOn of one that is not owed: the day of the last payment, or of disbursement when there is none
 */
record RetainedLoan(
        String number,
        String lenderCountry,
        LenderLicence licence,
        ProductKind product,
        boolean isOwed,
        LocalDate endedOn) {}
