package io.dunlin.loan.ledger;

import java.time.LocalDate;

/**
 * What was charged and what each payment paid, derived from the facts. A back-dated payment or a reversal gives another
 * list of payments, which is replayed.
 *
 * <p>The rules, by day:
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
