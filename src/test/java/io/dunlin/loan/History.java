package io.dunlin.loan;

import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.DueInstallment;
import io.dunlin.loan.ledger.LedgerFacts;
import io.dunlin.loan.ledger.LedgerPayment;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.ledger.LedgerTerms;
import io.dunlin.loan.overdue.OverdueFacts;
import io.dunlin.loan.schedule.LoanTerms;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Policies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** All that ever happened to one loan, in the order in which it was recorded, and what the fast path makes of it. */
record History(
        LoanTerms terms,
        int contractGraceDays,
        BigDecimal penaltyRate,
        Money lateFee,
        Policies policies,
        int bookedVersion,
        List<Paid> payments,
        List<Held> holds,
        LocalDate chargedOffOn,
        LocalDate horizon) {

    /** A payment as recorded; a reversed one is as if it had never been. */
    record Paid(UUID id, Money amount, LocalDate effectiveOn, boolean reversed) {}

    /** A hold as placed: the end may be open, and it may have been lifted before its end. */
    record Held(
            LocalDate from, LocalDate through, LocalDate liftedOn, boolean freezesDelinquency, boolean freezesCharges) {

        private boolean isEmpty() {
            return liftedOn != null && !liftedOn.isAfter(from);
        }

        private DateRange range() {
            boolean liftedEarly = liftedOn != null && (through == null || !liftedOn.isAfter(through));
            return new DateRange(from, liftedEarly ? liftedOn.minusDays(1) : through);
        }
    }

    LedgerFacts ledgerFacts() {
        return new LedgerFacts(
                ledgerTerms(),
                Schedule.of(terms).stream()
                        .map(p -> new DueInstallment(p.number(), p.dueOn(), p.principal(), p.interest()))
                        .toList(),
                payments.stream()
                        .filter(payment -> !payment.reversed())
                        .map(payment -> new LedgerPayment(payment.id(), payment.amount(), payment.effectiveOn()))
                        .sorted(Comparator.comparing(LedgerPayment::effectiveOn))
                        .toList(),
                frozen(Held::freezesDelinquency),
                frozen(Held::freezesCharges),
                chargedOffOn);
    }

    OverdueFacts overdueFacts(LedgerState state) {
        return new OverdueFacts(
                terms.disbursedOn(), state.unmet(), contractGraceDays, frozen(Held::freezesDelinquency), chargedOffOn);
    }

    private LedgerTerms ledgerTerms() {
        CollectionsPolicy booked = policies.version(bookedVersion);
        return new LedgerTerms(
                terms.principal().currency(),
                penaltyRate,
                lateFee,
                booked.grace().effective(contractGraceDays),
                booked.charges().penaltyDaysInYear(),
                booked.allocationOrder());
    }

    private DateRanges frozen(Predicate<Held> what) {
        return DateRanges.of(holds.stream()
                .filter(what)
                .filter(hold -> !hold.isEmpty())
                .map(Held::range)
                .toList());
    }
}
