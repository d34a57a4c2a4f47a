package io.dunlin.loan.ledger;

import java.time.LocalDate;

/**
 * What was charged, what each payment paid and what each adjustment did, derived from the facts. A back-dated fact or a
 * reversal gives another list of facts, which is replayed.
 *
 * <p>Every day begins with its charges. Then what is owed is adjusted, then payments come in, then money that nothing
 * needed leaves; within each of these facts count as they were recorded. A waiver takes what is not paid of its
 * component on its day, of the oldest installment first, and at most its amount. Costs belong to the oldest installment
 * that is not fully paid, or to the last one when all are; they bring no further charge. Interest is rebated of
 * installments that fall due after the day, and pays what else is owed where it was paid already.
 */
public final class Ledger {

    private Ledger() {}

    /**
     * The ledger at the end of the day. Costs about one step for each installment, payment and adjustment, however many
     * days lie between them.
     *
     * @param asOf payments and adjustments effective later are left out
     */
    public static LedgerState replay(LedgerFacts facts, LocalDate asOf) {
        return new Replay(facts, asOf).run();
    }
}
