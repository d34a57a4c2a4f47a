package io.dunlin.arrangement.judge;

import io.dunlin.arrangement.judge.Judgement.JudgedSum;
import io.dunlin.arrangement.judge.Judgement.Part;
import io.dunlin.arrangement.judge.MadePromise.End;
import io.dunlin.arrangement.judge.MadePromise.Sum;
import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.PromiseStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges promises by payments alone. Each cent counts for one promise: of all sums for which it may count, for the oldest.
 * What a promise became does not depend on when anybody looked.
 */
public final class PromiseJudge {

    private PromiseJudge() {}

    /**
     * What became of each of the promises by the end of the day.
     *
     * @param promises all of one borrower that may share a payment
     * @param payments of their loans, without those that were reversed, in any order
     */
    public static List<Judgement> judge(
            Collection<MadePromise> promises, Collection<CountedPayment> payments, LocalDate asOf) {
        List<OpenSum> sums = promises.stream()
                .flatMap(promise -> promise.installments().stream().map(sum -> new OpenSum(promise, sum)))
                .sorted(OpenSum.OLDEST_FIRST)
                .toList();
        payments.stream()
                .filter(payment -> !payment.effectiveOn().isAfter(asOf))
                .sorted(CountedPayment.ORDER)
                .forEach(payment -> count(payment, sums));
        return promises.stream()
                .map(promise -> judgement(
                        promise,
                        sums.stream()
                                .filter(sum -> sum.promise.id().equals(promise.id()))
                                .toList(),
                        asOf))
                .toList();
    }

    private static void count(CountedPayment payment, List<OpenSum> sums) {
        Money left = payment.amount();
        for (OpenSum sum : sums) {
            if (left.isZero()) {
                return;
            }
            if (sum.takes(payment)) {
                left = left.minus(sum.count(payment, left));
            }
        }
    }

    private static Judgement judgement(MadePromise promise, List<OpenSum> sums, LocalDate asOf) {
        List<JudgedSum> judged = sums.stream().map(sum -> sum.judged(asOf)).toList();
        Money kept = Money.sum(
                promise.installments().get(0).amount().currency(),
                judged.stream().map(JudgedSum::kept).toList());
        Whole whole = whole(promise, sums, judged);
        return new Judgement(
                promise.id(),
                whole.status(),
                whole.since(),
                kept,
                judged.stream()
                        .filter(sum -> sum.status() == PromiseStatus.KEPT
                                || sum.status().isFailed())
                        .map(JudgedSum::since)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                whole.dueOn(),
                next(sums, judged),
                judged,
                sums.stream().flatMap(sum -> sum.parts.stream()).toList());
    }

    private record Whole(PromiseStatus status, LocalDate since, LocalDate dueOn) {}

    private static Whole whole(MadePromise promise, List<OpenSum> sums, List<JudgedSum> judged) {
        End end = promise.end();
        JudgedSum last = judged.get(judged.size() - 1);
        JudgedSum failed = first(judged, sum -> sum.status().isFailed());
        if (end != null && end.cancelled()) {
            return new Whole(PromiseStatus.CANCELLED, end.on(), last.dueOn());
        }
        if (failed != null) {
            return new Whole(status(failed, sums), failed.since(), failed.dueOn());
        }
        JudgedSum undecided = first(judged, sum -> sum.status() != PromiseStatus.KEPT);
        if (undecided == null) {
            LocalDate since = judged.stream()
                    .map(JudgedSum::since)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return new Whole(PromiseStatus.KEPT, since, last.dueOn());
        }
        return end == null
                ? new Whole(PromiseStatus.OPEN, promise.madeOn(), undecided.dueOn())
                : new Whole(PromiseStatus.SUPERSEDED, end.on(), undecided.dueOn());
    }

    /** Whether something had come in for the promise before the day on which it failed. */
    private static PromiseStatus status(JudgedSum failed, List<OpenSum> sums) {
        boolean something = sums.stream()
                .flatMap(sum -> sum.parts.stream())
                .anyMatch(part -> part.effectiveOn().isBefore(failed.since()));
        return something ? PromiseStatus.PARTLY_KEPT : PromiseStatus.BROKEN;
    }

    private static @Nullable JudgedSum first(List<JudgedSum> sums, java.util.function.Predicate<JudgedSum> which) {
        return sums.stream().filter(which).findFirst().orElse(null);
    }

    private static @Nullable LocalDate next(List<OpenSum> sums, List<JudgedSum> judged) {
        for (int i = 0; i < sums.size(); i++) {
            if (judged.get(i).status() == PromiseStatus.OPEN) {
                return sums.get(i).failsOn();
            }
        }
        return null;
    }

    /** A sum while money is counted for it. */
    private static final class OpenSum {

        static final Comparator<OpenSum> OLDEST_FIRST = Comparator.comparing((OpenSum sum) -> sum.sum.dueOn())
                .thenComparing(sum -> sum.promise.madeAt())
                .thenComparing(sum -> sum.promise.id());

        final MadePromise promise;
        final Sum sum;
        final List<Part> parts = new ArrayList<>();
        private Money missing;
        private @Nullable LocalDate keptOn;

        OpenSum(MadePromise promise, Sum sum) {
            this.promise = promise;
            this.sum = sum;
            this.missing = sum.amount();
            this.keptOn = promise.enough(sum).isZero() ? promise.madeOn() : null;
        }

        LocalDate failsOn() {
            return promise.deadline(sum).plusDays(1);
        }

        boolean takes(CountedPayment payment) {
            return !missing.isZero()
                    && promise.takes(payment)
                    && payment.effectiveOn().isBefore(failsOn());
        }

        /** Counts of the payment what is missing, at most what is left of it; gives how much that is. */
        Money count(CountedPayment payment, Money left) {
            Money counted = left.min(missing);
            missing = missing.minus(counted);
            parts.add(new Part(payment.id(), payment.loanId(), sum.dueOn(), payment.effectiveOn(), counted));
            if (keptOn == null && kept().compareTo(promise.enough(sum)) >= 0) {
                keptOn = payment.effectiveOn();
            }
            return counted;
        }

        private Money kept() {
            return sum.amount().minus(missing);
        }

        JudgedSum judged(LocalDate asOf) {
            End end = promise.end();
            if (keptOn != null) {
                return new JudgedSum(sum.dueOn(), PromiseStatus.KEPT, keptOn, kept());
            }
            if (!failsOn().isAfter(asOf) && (end == null || !failsOn().isAfter(end.on()))) {
                PromiseStatus failed = kept().isZero() ? PromiseStatus.BROKEN : PromiseStatus.PARTLY_KEPT;
                return new JudgedSum(sum.dueOn(), failed, failsOn(), kept());
            }
            if (end == null) {
                return new JudgedSum(sum.dueOn(), PromiseStatus.OPEN, promise.madeOn(), kept());
            }
            PromiseStatus ended = end.cancelled() ? PromiseStatus.CANCELLED : PromiseStatus.SUPERSEDED;
            return new JudgedSum(sum.dueOn(), ended, end.on(), kept());
        }
    }
}
