package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.Balance;
import io.dunlin.loan.ledger.LedgerState;

/**
 * The figures of the ledger that are stored with the loan.
 *
 * @param outstanding principal and interest of the schedule that are not paid
 */
record LoanFigures(LoanStatus status, Money outstanding) {

    static LoanFigures of(LoanFacts facts, LedgerState ledger) {
        Balance outstanding = ledger.outstanding();
        return new LoanFigures(facts.status(ledger), outstanding.principal().plus(outstanding.interest()));
    }
}
