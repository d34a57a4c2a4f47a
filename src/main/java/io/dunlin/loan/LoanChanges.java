package io.dunlin.loan;

import io.dunlin.kernel.DateRanges;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.Sql;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a loan for a change and writes the results. Changes to loans of one borrower take turns: this class locks the
 * borrower first, then the standings, which the sweep locks too.
 */
@ApplicationScoped
class LoanChanges {

    private final Sql sql;
    private final BorrowerLock lock;
    private final LoanStore store;
    private final StandingStore standings;
    private final LoanWriter writer;
    private final Policies policies;
    private final Event<LoansReviewed> reviewed;

    LoanChanges(
            Sql sql,
            BorrowerLock lock,
            LoanStore store,
            StandingStore standings,
            LoanWriter writer,
            Policies policies,
            Event<LoansReviewed> reviewed) {
        this.sql = sql;
        this.lock = lock;
        this.store = store;
        this.standings = standings;
        this.writer = writer;
        this.policies = policies;
        this.reviewed = reviewed;
    }

    /** Locks the borrower; false when there is none. */
    boolean lockBorrower(UUID borrowerId) {
        return lock.take(borrowerId);
    }

    /** Locks the standings of the borrower's loans. */
    void lockStandings(UUID borrowerId) {
        standings.lockedStandings(borrowerId);
    }

    /**
     * Locks the loan's borrower and reads everything of the loan; empty when there is no such loan. The borrower is read
     * before the loan, since the lock comes first: what is read after it is current.
     */
    Optional<LoanFacts> open(UUID loanId) {
        return sql.find("select borrower_id from loan where id = ?", row -> row.id("borrower_id"), loanId)
                .filter(this::lockBorrower)
                .map(borrower -> store.facts(store.contracts(Set.of(loanId))).get(loanId));
    }

    /**
     * Derives and writes what follows from a change, and tells the other features. Whatever a sweep has missed until
     * now is caught up with first, for all loans of the borrower: so cases see them as of the same day, and what a late
     * fact changes does not depend on when the last sweep was. The fact itself is written after this: cases are locked
     * before the chain of the log, and what is caught up with must not see the fact.
     *
     * @param changed everything of the changed loan, with the change
     * @param trigger what kind of change it is
     * @return the loan as it is now
     */
    ChangedLoan write(LoanFacts changed, TransitionCause trigger, Stamp stamp) {
        return write(List.of(changed), trigger, stamp).get(0);
    }

    /** Like the other for loans of one borrower that change together; gives them in the same order. */
    List<ChangedLoan> write(List<LoanFacts> changed, TransitionCause trigger, Stamp stamp) {
        List<LoanStanding> all =
                standings.lockedStandings(changed.get(0).contract().borrowerId());
        LocalDate asOf = asOf(all, stamp.on());
        Map<UUID, Review> missed = new LinkedHashMap<>();
        all.stream()
                .filter(standing -> standing.isDue(asOf))
                .forEach(standing -> missed.put(standing.loanId(), catchUp(standing, asOf)));
        record(List.copyOf(missed.values()), asOf, stamp);
        List<Replayed> replayed = changed.stream()
                .map(facts -> replayed(facts, missed.get(facts.contract().id()), all, trigger, asOf))
                .toList();
        record(replayed.stream().map(Replayed::review).toList(), asOf, stamp);
        return replayed.stream().map(one -> one.changed(asOf, stamp.at())).toList();
    }

    /** @param caughtUp what a sweep has missed of the loan; null for nothing */
    private Replayed replayed(
            LoanFacts changed,
            @Nullable Review caughtUp,
            List<LoanStanding> all,
            TransitionCause trigger,
            LocalDate asOf) {
        if (caughtUp == null) {
            return replayed(changed, of(changed.contract().id(), all), trigger, asOf);
        }
        LoanFigures figures = caughtUp.figures();
        return replayed(figures == null ? changed : changed.with(figures), caughtUp.standing(), trigger, asOf);
    }

    /** Everything of another loan of the borrower whose loan was opened; empty when it is none of theirs. */
    Optional<LoanFacts> other(LoanFacts opened, UUID loanId) {
        Map<UUID, Contract> found = store.contracts(Set.of(loanId));
        return Optional.ofNullable(found.get(loanId))
                .filter(contract ->
                        contract.borrowerId().equals(opened.contract().borrowerId()))
                .map(contract -> store.facts(found).get(loanId));
    }

    private static LoanStanding of(UUID loan, List<LoanStanding> all) {
        return all.stream()
                .filter(standing -> standing.loanId().equals(loan))
                .findFirst()
                .orElseThrow();
    }

    /** Reviews a loan that was just booked, and the others of its borrower; gives the booked one as it is now. */
    ChangedLoan book(LoanFacts booked, Stamp stamp) {
        UUID id = booked.contract().id();
        List<LoanStanding> all = standings.lockedStandings(booked.contract().borrowerId());
        LocalDate asOf = asOf(all, stamp.on());
        Replayed replayed = replayed(booked, of(id, all), TransitionCause.TIME, asOf);
        List<Review> reviews = new ArrayList<>();
        for (LoanStanding standing : all) {
            if (standing.loanId().equals(id)) {
                reviews.add(replayed.review());
            } else if (standing.isDue(asOf)) {
                reviews.add(catchUp(standing, asOf));
            }
        }
        record(reviews, asOf, stamp);
        return replayed.changed(asOf, stamp.at());
    }

    private void record(List<Review> reviews, LocalDate asOf, Stamp stamp) {
        if (reviews.isEmpty()) {
            return;
        }
        writer.write(reviews, stamp.at(), stamp.by());
        List<LoansReviewed.ReviewedLoan> loans =
                reviews.stream().map(Review::reviewed).toList();
        reviewed.fire(new LoansReviewed(loans, asOf, stamp.at(), stamp.by()));
    }

    /** A review of a loan from all its facts, and what it was made from. */
    private record Replayed(LoanFacts facts, Review review, LedgerState ledger, List<RecordedTransition> recorded) {

        ChangedLoan changed(LocalDate asOf, Instant at) {
            LoanFacts now = facts.with(Objects.requireNonNull(review.figures()));
            return new ChangedLoan(now, ledger, asOf, review.history(recorded, at));
        }
    }

    private Replayed replayed(LoanFacts facts, LoanStanding standing, TransitionCause trigger, LocalDate asOf) {
        LedgerState ledger = facts.ledger(policies, asOf);
        UUID id = facts.contract().id();
        List<RecordedTransition> recorded = standings.transitions(Set.of(id)).getOrDefault(id, List.of());
        List<Crossing> crossings =
                recorded.stream().map(RecordedTransition::crossing).toList();
        Review review = Review.byFacts(facts, ledger, standing, crossings, trigger, policies, asOf);
        return new Replayed(facts, review, ledger, recorded);
    }

    private Review catchUp(LoanStanding standing, LocalDate asOf) {
        List<Hold> holds = standing.held()
                ? store.holds(Set.of(standing.loanId())).getOrDefault(standing.loanId(), List.of())
                : List.of();
        DateRanges frozen = StandingStore.frozen(holds);
        return Review.byTime(standing, frozen, policies, asOf).orElseGet(() -> {
            Map<UUID, LoanFacts> facts = store.facts(store.contracts(Set.of(standing.loanId())));
            LoanFacts all = Objects.requireNonNull(facts.get(standing.loanId()));
            return replayed(all, standing, TransitionCause.TIME, asOf).review();
        });
    }

    /** Today, or the last day that was reviewed should that be later: what is recorded is not taken back. */
    private static LocalDate asOf(List<LoanStanding> standings, LocalDate today) {
        LocalDate latest = today;
        for (LoanStanding standing : standings) {
            if (standing.reviewedThrough().isAfter(latest)) {
                latest = standing.reviewedThrough();
            }
        }
        return latest;
    }
}
