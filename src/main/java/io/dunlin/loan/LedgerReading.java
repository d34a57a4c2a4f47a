package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.DueInstallment;
import io.dunlin.loan.ledger.FrozenInterest;
import io.dunlin.loan.ledger.LedgerAdjustment;
import io.dunlin.loan.ledger.LedgerFacts;
import io.dunlin.loan.ledger.LedgerPayment;
import io.dunlin.loan.ledger.LedgerTerms;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Policies;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the ledger has to know of the facts of a loan. */
final class LedgerReading {

    private LedgerReading() {}

    static LedgerFacts of(LoanFacts facts, Policies policies) {
        return new LedgerFacts(
                terms(facts.contract(), policies.version(facts.contract().policyVersion())),
                owed(facts),
                receipts(facts),
                adjustments(facts),
                facts.frozen(Hold::freezesDelinquency),
                facts.frozen(Hold::freezesCharges),
                facts.chargedOffOn());
    }

    private static LedgerTerms terms(Contract contract, CollectionsPolicy policy) {
        return new LedgerTerms(
                contract.currency(),
                contract.penaltyRate(),
                contract.lateFee(),
                policy.grace().effective(contract.graceDays()),
                policy.charges().penaltyDaysInYear(),
                policy.allocationOrder());
    }

    /** Of a cancelled loan nothing was ever due; interest of days on which a hold freezes it is not owed. */
    private static List<DueInstallment> owed(LoanFacts facts) {
        Contract contract = facts.contract();
        if (!facts.isCancelled()) {
            return FrozenInterest.owed(
                    facts.installments(), contract.disbursedOn(), facts.frozen(Hold::freezesInterest));
        }
        Money nothing = Money.zero(contract.currency());
        return facts.installments().stream()
                .map(row -> new DueInstallment(row.number(), row.dueOn(), nothing, nothing))
                .toList();
    }

    private record Receipt(LedgerPayment payment, Instant recordedAt) {}

    /** The payments and what other loans transferred, in the order in which they count. */
    private static List<LedgerPayment> receipts(LoanFacts facts) {
        UUID loan = facts.contract().id();
        Stream<Receipt> paid = facts.payments().stream()
                .filter(RecordedPayment::counts)
                .map(payment -> new Receipt(
                        new LedgerPayment(payment.id(), payment.amount(), payment.effectiveOn()),
                        payment.recordedAt()));
        Stream<Receipt> transferred = facts.adjustments().stream()
                .filter(adjustment -> adjustment.bringsTo(loan))
                .map(adjustment -> new Receipt(
                        new LedgerPayment(adjustment.id(), adjustment.amount(), adjustment.effectiveOn()),
                        adjustment.recordedAt()));
        return Stream.concat(paid, transferred)
                .sorted(Comparator.comparing(
                                (Receipt receipt) -> receipt.payment().effectiveOn())
                        .thenComparing(Receipt::recordedAt)
                        .thenComparing(receipt -> receipt.payment().id()))
                .map(Receipt::payment)
                .toList();
    }

    private static List<LedgerAdjustment> adjustments(LoanFacts facts) {
        UUID loan = facts.contract().id();
        return facts.isCancelled()
                ? List.of()
                : facts.adjustments().stream()
                        .filter(adjustment ->
                                adjustment.counts() && adjustment.loanId().equals(loan))
                        .map(adjustment -> new LedgerAdjustment(
                                adjustment.id(), adjustment.kind(), adjustment.amount(), adjustment.effectiveOn()))
                        .toList();
    }
}
