package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.schedule.LoanTerms;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * The terms agreed when the loan was booked, and the loan's state.
 *
 * @param version counts the changes of recorded facts; a review by time alone does not count
 * @param annualRate yearly interest as a decimal
 * @param penaltyRate yearly interest on past-due principal as a decimal
 * @param lateFee charged once an installment; zero for none
 * @param graceDays days past due that do not count as delinquent
 * @param maturesOn due date of the last installment
 * @param policyVersion the version of the policy whose charges and allocation order are part of the contract
 */
public record Contract(
        UUID id,
        int version,
        UUID borrowerId,
        String number,
        LoanStatus status,
        Money principal,
        BigDecimal annualRate,
        BigDecimal penaltyRate,
        Money lateFee,
        RepaymentMode repaymentMode,
        DayCount dayCount,
        int termMonths,
        int graceDays,
        LocalDate disbursedOn,
        LocalDate firstDueOn,
        LocalDate maturesOn,
        int policyVersion,
        UUID lenderId,
        ProductKind productKind) {

    public Currency currency() {
        return principal.currency();
    }

    /** The next version, in that state. */
    Contract with(LoanStatus now) {
        return with(version + 1, now);
    }

    /** The same version, until a review writes the next one. */
    Contract cancelled() {
        return with(version, LoanStatus.CANCELLED);
    }

    private Contract with(int nowVersion, LoanStatus now) {
        return new Contract(
                id,
                nowVersion,
                borrowerId,
                number,
                now,
                principal,
                annualRate,
                penaltyRate,
                lateFee,
                repaymentMode,
                dayCount,
                termMonths,
                graceDays,
                disbursedOn,
                firstDueOn,
                maturesOn,
                policyVersion,
                lenderId,
                productKind);
    }

    /** What the schedule follows from. */
    public LoanTerms terms() {
        return new LoanTerms(principal, annualRate, termMonths, repaymentMode, dayCount, disbursedOn, firstDueOn);
    }
}
