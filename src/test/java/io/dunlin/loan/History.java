package io.dunlin.loan;

import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.DueInstallment;
import io.dunlin.loan.ledger.FrozenInterest;
import io.dunlin.loan.ledger.LedgerAdjustment;
import io.dunlin.loan.ledger.LedgerFacts;
import io.dunlin.loan.ledger.LedgerPayment;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.ledger.LedgerTerms;
import io.dunlin.loan.overdue.OverdueFacts;
import io.dunlin.loan.schedule.LoanTerms;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.AdjustmentKind;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.ProductKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
        List<Adjusted> adjustments,
        List<Held> holds,
        LocalDate chargedOffOn,
        LocalDate horizon) {

    /** A payment as recorded; a reversed one is as if it had never been. */
    record Paid(UUID id, Money amount, LocalDate effectiveOn, boolean reversed) {}

    /** An adjustment as recorded; a reversed one is as if it had never been. */
    record Adjusted(UUID id, AdjustmentKind kind, Money amount, LocalDate effectiveOn, boolean reversed) {}

    /** A hold as placed: the end may be open, and it may have been lifted before its end. */
    record Held(
            LocalDate from,
            LocalDate through,
            LocalDate liftedOn,
            boolean freezesDelinquency,
            boolean freezesCharges,
            boolean freezesInterest) {

        private boolean isEmpty() {
            return liftedOn != null && !liftedOn.isAfter(from);
        }

        private DateRange range() {
            boolean liftedEarly = liftedOn != null && (through == null || !liftedOn.isAfter(through));
            return new DateRange(from, liftedEarly ? liftedOn.minusDays(1) : through);
        }
    }

    History without(Paid payment) {
        List<Paid> rest = new ArrayList<>(payments);
        rest.remove(payment);
        return new History(
                terms,
                contractGraceDays,
                penaltyRate,
                lateFee,
                policies,
                bookedVersion,
                rest,
                adjustments,
                holds,
                chargedOffOn,
                horizon);
    }

    /** The same as the application reads it, all of it recorded on the day after the horizon. */
    LoanFacts asRecorded() {
        UUID loan = new UUID(7, 7);
        Contract contract = new Contract(
                loan,
                0,
                new UUID(8, 8),
                "L",
                LoanStatus.ACTIVE,
                terms.principal(),
                terms.annualRate(),
                penaltyRate,
                lateFee,
                terms.repaymentMode(),
                terms.dayCount(),
                terms.termMonths(),
                contractGraceDays,
                terms.disbursedOn(),
                terms.firstDueOn(),
                terms.maturesOn(),
                bookedVersion,
                new UUID(9, 9),
                ProductKind.values()[0]);
        Instant at = horizon.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<RecordedPayment> recorded = new ArrayList<>();
        for (Paid paid : payments) {
            recorded.add(new RecordedPayment(
                    paid.id(),
                    loan,
                    "P" + recorded.size(),
                    paid.amount(),
                    paid.effectiveOn(),
                    null,
                    at.plusSeconds(recorded.size()),
                    paid.reversed() ? at : null,
                    null));
        }
        List<RecordedAdjustment> adjusted = new ArrayList<>();
        for (Adjusted adjustment : adjustments) {
            adjusted.add(new RecordedAdjustment(
                    adjustment.id(),
                    loan,
                    adjustment.kind() == AdjustmentKind.TRANSFER_UNALLOCATED ? new UUID(5, 5) : null,
                    adjustment.kind(),
                    adjustment.amount(),
                    adjustment.effectiveOn(),
                    null,
                    at.plusSeconds(adjusted.size()),
                    "test",
                    false,
                    null,
                    adjustment.reversed() ? at : null));
        }
        return new LoanFacts(
                contract,
                scheduled(),
                recorded,
                adjusted,
                holds.stream().map(this::asRecorded).toList(),
                chargedOffOn);
    }

    private Hold asRecorded(Held held) {
        boolean lifted = held.liftedOn() != null
                && (held.through() == null || !held.liftedOn().isAfter(held.through()));
        return new Hold(
                new UUID(6, holds.indexOf(held)),
                new UUID(7, 7),
                HoldKind.values()[0],
                held.from(),
                held.through(),
                null,
                null,
                "test",
                held.freezesDelinquency(),
                held.freezesCharges(),
                held.freezesInterest(),
                false,
                null,
                lifted ? held.liftedOn() : null);
    }

    private List<DueInstallment> scheduled() {
        return Schedule.of(terms).stream()
                .map(p -> new DueInstallment(p.number(), p.dueOn(), p.principal(), p.interest()))
                .toList();
    }

    LedgerFacts ledgerFacts() {
        return new LedgerFacts(
                ledgerTerms(),
                FrozenInterest.owed(scheduled(), terms.disbursedOn(), frozen(Held::freezesInterest)),
                payments.stream()
                        .filter(payment -> !payment.reversed())
                        .map(payment -> new LedgerPayment(payment.id(), payment.amount(), payment.effectiveOn()))
                        .sorted(Comparator.comparing(LedgerPayment::effectiveOn))
                        .toList(),
                adjustments.stream()
                        .filter(adjustment -> !adjustment.reversed())
                        .map(adjustment -> new LedgerAdjustment(
                                adjustment.id(), adjustment.kind(), adjustment.amount(), adjustment.effectiveOn()))
                        .sorted(Comparator.comparing(LedgerAdjustment::effectiveOn))
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

    DateRanges frozen(Predicate<Held> what) {
        return DateRanges.of(holds.stream()
                .filter(what)
                .filter(hold -> !hold.isEmpty())
                .map(Held::range)
                .toList());
    }
}
