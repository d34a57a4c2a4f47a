package io.dunlin.loan.ledger;

import java.time.LocalDate;

/** A fact that a replay takes in its turn. */
sealed interface LedgerEntry permits LedgerPayment, LedgerAdjustment {

    /** When it is taken among the entries of one day. */
    enum Turn {
        /** What is owed changes. */
        DEBT,
        /** Money comes in. */
        RECEIPT,
        /** Money that was not needed leaves. */
        PAYOUT
    }

    /** The day from which it counts. */
    LocalDate effectiveOn();

    Turn turn();
}
