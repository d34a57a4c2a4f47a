package io.dunlin.arrangement.judge;

import io.dunlin.vocabulary.PromiseStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The same as the judge, slow and obvious: one day after the other, and one cent after the other. */
final class SlowPromises {

    private final List<Walk> walks = new ArrayList<>();
    private final List<Installment> oldestFirst;

    /** An installment on its way. */
    private static final class Installment {
        MadePromise promise;
        LocalDate dueOn;
        long cents;
        long enough;
        long counted;
        PromiseStatus status = PromiseStatus.OPEN;
        LocalDate since;

        boolean takes(CountedPayment payment, LocalDate today) {
            boolean inTime = !today.isAfter(dueOn.plusDays(promise.graceDays()));
            boolean ofThePromise = promise.loans().contains(payment.loanId())
                    && !today.isBefore(promise.madeOn())
                    && payment.recordedAt().compareTo(promise.madeAt()) > 0;
            boolean beforeTheEnd = promise.end() == null
                    || today.compareTo(promise.end().on()) < 0
                    || (today.equals(promise.end().on())
                            && payment.recordedAt().compareTo(promise.end().at()) <= 0);
            return inTime && ofThePromise && beforeTheEnd && counted < cents;
        }

        void is(PromiseStatus now, LocalDate today) {
            status = now;
            since = today;
        }

        String told() {
            return dueOn + " " + counted + " " + status + " " + since;
        }
    }

    /** A promise on its way. */
    private static final class Walk {
        MadePromise promise;
        List<Installment> installments = new ArrayList<>();
        PromiseStatus status = PromiseStatus.OPEN;
        LocalDate since;

        boolean isEndedBefore(LocalDate today) {
            return promise.end() != null && promise.end().on().isBefore(today);
        }
    }

    private SlowPromises(List<MadePromise> promises) {
        for (MadePromise promise : promises) {
            Walk walk = new Walk();
            walk.promise = promise;
            walk.since = promise.madeOn();
            for (MadePromise.Sum sum : promise.installments()) {
                Installment one = new Installment();
                one.promise = promise;
                one.dueOn = sum.dueOn();
                one.cents = sum.amount().minorUnits();
                one.enough = BigDecimal.valueOf(one.cents)
                        .multiply(BigDecimal.ONE.subtract(promise.toleranceRate()))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact();
                one.is(one.enough == 0 ? PromiseStatus.KEPT : PromiseStatus.OPEN, promise.madeOn());
                walk.installments.add(one);
            }
            walks.add(walk);
        }
        oldestFirst = walks.stream()
                .flatMap(walk -> walk.installments.stream())
                .sorted(Comparator.comparing((Installment one) -> one.dueOn)
                        .thenComparing(one -> one.promise.madeAt())
                        .thenComparing(one -> one.promise.id()))
                .toList();
    }

    /** What became of each promise by the end of the day, in words. */
    static List<String> told(List<MadePromise> promises, List<CountedPayment> payments, LocalDate asOf) {
        SlowPromises slow = new SlowPromises(promises);
        LocalDate first = promises.stream()
                .map(MadePromise::madeOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        first.datesUntil(asOf.plusDays(1)).forEach(today -> slow.day(payments, today));
        return slow.walks.stream()
                .map(walk -> walk.status + " " + walk.since
                        + walk.installments.stream()
                                .map(Installment::told)
                                .collect(Collectors.joining("; ", " [", "]")))
                .toList();
    }

    private void day(List<CountedPayment> payments, LocalDate today) {
        walks.forEach(walk -> morning(walk, today));
        payments.stream()
                .filter(payment -> payment.effectiveOn().equals(today))
                .sorted(Comparator.comparing(CountedPayment::recordedAt).thenComparing(CountedPayment::id))
                .forEach(payment -> count(payment, today));
        walks.forEach(walk -> evening(walk, today));
    }

    private static void morning(Walk walk, LocalDate today) {
        long before = walk.installments.stream().mapToLong(one -> one.counted).sum();
        for (Installment one : walk.installments) {
            boolean over = today.isAfter(one.dueOn.plusDays(walk.promise.graceDays()));
            if (one.status == PromiseStatus.OPEN && over && !walk.isEndedBefore(today)) {
                one.is(one.counted == 0 ? PromiseStatus.BROKEN : PromiseStatus.PARTLY_KEPT, today);
                if (walk.status == PromiseStatus.OPEN) {
                    walk.status = before == 0 ? PromiseStatus.BROKEN : PromiseStatus.PARTLY_KEPT;
                    walk.since = today;
                }
            }
        }
    }

    private void count(CountedPayment payment, LocalDate today) {
        for (long cent = payment.amount().minorUnits(); cent > 0; cent--) {
            for (Installment one : oldestFirst) {
                if (one.takes(payment, today)) {
                    one.counted++;
                    if (one.status == PromiseStatus.OPEN && one.counted >= one.enough) {
                        one.is(PromiseStatus.KEPT, today);
                    }
                    break;
                }
            }
        }
    }

    private static void evening(Walk walk, LocalDate today) {
        boolean all = walk.installments.stream().allMatch(one -> one.status == PromiseStatus.KEPT);
        if (walk.status == PromiseStatus.OPEN && all && !today.isBefore(walk.promise.madeOn())) {
            walk.status = PromiseStatus.KEPT;
            walk.since = today;
        }
        MadePromise.End end = walk.promise.end();
        if (end == null || !end.on().equals(today)) {
            return;
        }
        PromiseStatus ended = end.cancelled() ? PromiseStatus.CANCELLED : PromiseStatus.SUPERSEDED;
        walk.installments.stream()
                .filter(one -> one.status == PromiseStatus.OPEN)
                .forEach(one -> one.is(ended, today));
        if (walk.status == PromiseStatus.OPEN || end.cancelled()) {
            walk.status = ended;
            walk.since = today;
        }
    }
}
