package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.schedule.LoanTerms;
import io.dunlin.vocabulary.ProductKind;
import java.math.BigDecimal;
import java.util.UUID;

/** The agreed terms, which never change, in a form in which the same agreement is an equal record. */
record Agreed(
        String number,
        UUID borrowerId,
        LoanTerms terms,
        BigDecimal penaltyRate,
        Money lateFee,
        int graceDays,
        UUID lenderId,
        ProductKind productKind) {

    static Agreed of(Contract contract) {
        LoanTerms terms = new LoanTerms(
                contract.principal(),
                contract.annualRate().stripTrailingZeros(),
                contract.termMonths(),
                contract.repaymentMode(),
                contract.dayCount(),
                contract.disbursedOn(),
                contract.firstDueOn());
        return new Agreed(
                contract.number(),
                contract.borrowerId(),
                terms,
                contract.penaltyRate().stripTrailingZeros(),
                contract.lateFee(),
                contract.graceDays(),
                contract.lenderId(),
                contract.productKind());
    }
}
