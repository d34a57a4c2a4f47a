package io.dunlin.arrangement.promise;

import io.dunlin.arrangement.judge.CountedPayment;
import io.dunlin.arrangement.judge.Judgement;
import io.dunlin.arrangement.judge.MadePromise;
import io.dunlin.arrangement.judge.PromiseJudge;
import io.dunlin.arrangement.promise.JudgedRows.Kept;
import io.dunlin.arrangement.promise.PromisesJudged.Change;
import io.dunlin.loan.AskedReviews;
import io.dunlin.loan.LoansReviewed;
import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import io.dunlin.loan.RecordedPayment;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Judges promises in the transaction of whatever may decide them: a payment, a reversal, an adjustment, and the sweep, which
 * visits a loan on the first day on which time alone decides. The standings of the loans are locked.
 */
@ApplicationScoped
class Judging {

    /** Before the cases, which ask what became of promises. */
    private static final int FIRST = 1000;

    private final JudgedRows rows;
    private final AskedReviews asked;
    private final PromiseMetrics metrics;
    private final Event<PromisesJudged> judged;

    Judging(JudgedRows rows, AskedReviews asked, PromiseMetrics metrics, Event<PromisesJudged> judged) {
        this.rows = rows;
        this.asked = asked;
        this.metrics = metrics;
        this.judged = judged;
    }

    /** What a review read of a loan counts as it says: the payment that brought the review is not written yet. */
    void loansReviewed(@Observes @Priority(FIRST) LoansReviewed event) {
        Map<UUID, List<RecordedPayment>> known = new HashMap<>();
        Set<UUID> borrowers = new HashSet<>();
        for (ReviewedLoan loan : event.loans()) {
            borrowers.add(loan.borrowerId());
            if (loan.payments() != null) {
                known.put(loan.loanId(), loan.payments());
            }
        }
        if (borrowers.isEmpty()) {
            return;
        }
        List<UUID> concerned = rows.concerned(borrowers, known.keySet(), event.asOf());
        if (!concerned.isEmpty()) {
            judge(concerned, known, event.asOf());
        }
    }

    /** Judges the promises of a borrower, as of a day through which nothing else is judged yet. */
    void judge(UUID borrowerId, LocalDate asOf) {
        judge(List.of(borrowerId), Map.of(), asOf);
    }

    private void judge(Collection<UUID> borrowers, Map<UUID, List<RecordedPayment>> known, LocalDate asOf) {
        Map<UUID, List<Kept>> promises = rows.ofBorrowers(borrowers);
        Map<UUID, List<CountedPayment>> payments = payments(promises.values(), known);
        List<Judgement> judgements = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Map<UUID, Optional<LocalDate>> days = new HashMap<>();
        for (List<Kept> theirs : promises.values()) {
            List<Judgement> found = PromiseJudge.judge(
                    theirs.stream().map(Kept::made).toList(), ofLoans(theirs, payments), notBefore(theirs, asOf));
            judgements.addAll(found);
            for (int i = 0; i < found.size(); i++) {
                ask(theirs.get(i).made(), found.get(i), days);
                add(theirs.get(i), found.get(i), changes);
            }
        }
        rows.lockCases(promises.values().stream()
                .flatMap(List::stream)
                .map(Kept::caseId)
                .collect(Collectors.toSet()));
        rows.write(judgements);
        asked.ask(days);
        if (!changes.isEmpty()) {
            changes.forEach(change -> metrics.became(change.to()));
            judged.fire(new PromisesJudged(changes));
        }
    }

    /** A sweep of a past day takes nothing back that is decided. */
    private static LocalDate notBefore(List<Kept> promises, LocalDate asOf) {
        return promises.stream().map(Kept::decidedOn).reduce(asOf, (one, other) -> other.isAfter(one) ? other : one);
    }

    private static void add(Kept promise, Judgement found, List<Change> changes) {
        if (promise.status() != found.status()) {
            changes.add(new Change(
                    found.promise(),
                    promise.borrowerId(),
                    promise.caseId(),
                    promise.status(),
                    found.status(),
                    found.since()));
        }
    }

    private static void ask(MadePromise promise, Judgement found, Map<UUID, Optional<LocalDate>> days) {
        Optional<LocalDate> next = Optional.ofNullable(found.next());
        for (UUID loan : promise.loans()) {
            days.merge(loan, next, Judging::earlier);
        }
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().isBefore(other.get()) ? one : other;
    }

    private static List<CountedPayment> ofLoans(List<Kept> promises, Map<UUID, List<CountedPayment>> payments) {
        return promises.stream()
                .flatMap(promise -> promise.made().loans().stream())
                .distinct()
                .flatMap(loan -> payments.getOrDefault(loan, List.of()).stream())
                .toList();
    }

    private Map<UUID, List<CountedPayment>> payments(
            Collection<List<Kept>> promises, Map<UUID, List<RecordedPayment>> known) {
        Set<UUID> loans = new HashSet<>();
        promises.forEach(
                theirs -> theirs.forEach(promise -> loans.addAll(promise.made().loans())));
        Map<UUID, List<CountedPayment>> all = new HashMap<>();
        for (UUID loan : loans) {
            List<RecordedPayment> recorded = known.get(loan);
            if (recorded != null) {
                all.put(
                        loan,
                        recorded.stream()
                                .filter(RecordedPayment::counts)
                                .map(Judging::counted)
                                .toList());
            }
        }
        loans.removeAll(all.keySet());
        for (CountedPayment payment : rows.payments(loans)) {
            all.computeIfAbsent(payment.loanId(), id -> new ArrayList<>()).add(payment);
        }
        return all;
    }

    private static CountedPayment counted(RecordedPayment payment) {
        return new CountedPayment(
                payment.id(), payment.loanId(), payment.amount(), payment.effectiveOn(), payment.recordedAt());
    }

    /** What money counts for which of the promises, by promise, as of the day. */
    Map<UUID, List<Judgement.Part>> parts(Collection<UUID> borrowers, LocalDate asOf) {
        Map<UUID, List<Kept>> promises = rows.ofBorrowers(borrowers);
        Map<UUID, List<CountedPayment>> payments = payments(promises.values(), Map.of());
        Map<UUID, List<Judgement.Part>> all = new HashMap<>();
        for (List<Kept> theirs : promises.values()) {
            PromiseJudge.judge(theirs.stream().map(Kept::made).toList(), ofLoans(theirs, payments), asOf)
                    .forEach(found -> all.put(found.promise(), found.parts()));
        }
        return all;
    }
}
