package io.dunlin.loan.ledger;

import java.time.LocalDate;

/**
 * What was charged and what each payment paid, derived from the facts: a back-dated payment or a reversal is another
 * list of payments, replayed.
 *
 * <p>The rules, by day:
 *
 * <ul>
 *   <li><b>Charges of a day come before its payments.</b> Who pays on the day after the due date owes one day of
 *       penalty.
 *   <li><b>Penalty interest</b> accrues for every day after the due date on the installment's principal that is
 *       unpaid at the start of the day, at penalty rate ÷ days in the year; not on days on which charges are frozen,
 *       and not from the charge-off on. The sum of principal × days is kept exactly for each installment and rounded
 *       once, by {@link io.dunlin.kernel.Money#ROUNDING}: the amount does not depend on how often it was looked at.
 *   <li><b>The late fee</b> is charged once an installment, when it is not fully paid at the start of the first day
 *       on which {@code (day − dueOn) − graceDays − days on which delinquency was frozen} exceeds 0. When charges are
 *       frozen on that day it waits for the first day on which they are not; from the charge-off on it is not charged.
 *   <li><b>A payment</b> pays the oldest installment first, and within an installment the components in the policy's
 *       order; then the coming installments in order. What is left when nothing is outstanding stays unallocated.
 *   <li>An installment is <b>fully paid</b> when all four components are.
 * </ul>
 */
public final class Ledger {

    private Ledger() {}

    /**
     * The ledger at the end of the day. Costs about one step for each installment and each payment, however many days
     * lie between them.
     *
     * @param asOf payments effective later are left out
     */
    public static LedgerState replay(LedgerFacts facts, LocalDate asOf) {
        return new Replay(facts, asOf).run();
    }
}
