package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** The money that came in during a replay, and what is left of each payment, in minor units. */
final class Receipts {

    private static final class Receipt {

        private final UUID payment;
        private final List<Allocation> parts = new ArrayList<>(4);
        private long left;

        private Receipt(UUID payment, long amount) {
            this.payment = payment;
            this.left = amount;
        }
    }

    /** Takes what it can of the money, notes each part, and returns what is left. */
    interface Debt {
        long pay(long money, List<Allocation> parts);
    }

    private final List<Receipt> all;
    private final Currency currency;

    Receipts(int expected, Currency currency) {
        this.all = new ArrayList<>(expected);
        this.currency = currency;
    }

    void take(LedgerPayment payment, Debt debt) {
        Receipt receipt = new Receipt(payment.id(), payment.amount().minorUnits());
        receipt.left = debt.pay(receipt.left, receipt.parts);
        all.add(receipt);
    }

    /** Pays with what was not needed until now, the oldest payment first. */
    void payFromRest(Debt debt) {
        for (Receipt receipt : all) {
            if (receipt.left > 0) {
                receipt.left = debt.pay(receipt.left, receipt.parts);
            }
        }
    }

    /** Takes at most the amount out of what was not needed, of the oldest payment first, and returns how much. */
    long payOut(long amount) {
        long wanted = amount;
        for (Receipt receipt : all) {
            long part = Math.min(wanted, receipt.left);
            receipt.left -= part;
            wanted -= part;
        }
        return amount - wanted;
    }

    List<AllocatedPayment> allocated() {
        return all.stream()
                .map(receipt -> new AllocatedPayment(
                        receipt.payment, receipt.parts, Money.ofMinorUnits(receipt.left, currency)))
                .toList();
    }
}
