package io.dunlin.loan;

import io.dunlin.loan.ledger.LedgerState;
import java.time.LocalDate;
import java.util.List;

/**
 * A loan as a change left it. It is shown from this: nothing has to be read or replayed again.
 *
 * @param facts everything that was recorded of it, with the change
 * @param asOf the day to whose end the ledger was replayed: the business date, or a later day that was reviewed before
 * @param transitions those of the present generation, in order
 */
record ChangedLoan(LoanFacts facts, LedgerState ledger, LocalDate asOf, List<RecordedTransition> transitions) {}
