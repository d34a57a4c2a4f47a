package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.DateRanges;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.Sql;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Event<LoansReviewed> reviewed;

    LoanChanges(
            Sql sql,
            BorrowerLock lock,
            LoanStore store,
            StandingStore standings,
            LoanWriter writer,
            Policies policies,
            BusinessCalendar calendar,
            Identity identity,
            Event<LoansReviewed> reviewed) {
        this.sql = sql;
        this.lock = lock;
        this.store = store;
        this.standings = standings;
        this.writer = writer;
        this.policies = policies;
        this.calendar = calendar;
        this.identity = identity;
        this.reviewed = reviewed;
    }

    /** Locks the borrower; false when there is none. */
    boolean lockBorrower(UUID borrowerId) {
        return lock.take(borrowerId);
    }

    /** Locks the loan's borrower and reads everything of the loan; empty when there is no such loan. */
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
     */
    void write(LoanFacts changed, TransitionCause trigger) {
        UUID borrower = changed.contract().borrowerId();
        List<Standing> all = standings.lockedStandings(borrower);
        LocalDate asOf = asOf(all);
        List<Review> missed = all.stream()
                .filter(standing -> standing.isDue(asOf))
                .map(standing -> catchUp(standing, asOf))
                .toList();
        record(missed, asOf);
        Standing known = Stream.concat(missed.stream().map(Review::standing), all.stream())
                .filter(standing -> standing.loanId().equals(changed.contract().id()))
                .findFirst()
                .orElseThrow();
        record(List.of(review(changed, known, trigger, asOf)), asOf);
    }

    /** Reviews a loan that was just booked, and the others of its borrower. */
    void book(LoanFacts booked) {
        List<Standing> all = standings.lockedStandings(booked.contract().borrowerId());
        LocalDate asOf = asOf(all);
        List<Review> reviews = new ArrayList<>();
        for (Standing standing : all) {
            if (standing.loanId().equals(booked.contract().id())) {
                reviews.add(review(booked, standing, TransitionCause.TIME, asOf));
            } else if (standing.isDue(asOf)) {
                reviews.add(catchUp(standing, asOf));
            }
        }
        record(reviews, asOf);
    }

    private void record(List<Review> reviews, LocalDate asOf) {
        if (reviews.isEmpty()) {
            return;
        }
        Instant now = calendar.now();
        writer.write(reviews, now, identity.user());
        List<LoansReviewed.ReviewedLoan> loans =
                reviews.stream().map(Review::reviewed).toList();
        reviewed.fire(new LoansReviewed(loans, asOf, now, identity.user()));
    }

    /** Reviews a loan from all its facts. */
    Review review(LoanFacts facts, Standing standing, TransitionCause trigger, LocalDate asOf) {
        LedgerState ledger = facts.ledger(policies, asOf);
        UUID id = facts.contract().id();
        List<RecordedTransition> recorded = standings.transitions(Set.of(id)).getOrDefault(id, List.of());
        return Review.byFacts(
                facts,
                ledger,
                standing,
                recorded.stream().map(RecordedTransition::crossing).toList(),
                trigger,
                policies,
                asOf);
    }

    private Review catchUp(Standing standing, LocalDate asOf) {
        List<Hold> holds = standing.held()
                ? store.holds(Set.of(standing.loanId())).getOrDefault(standing.loanId(), List.of())
                : List.of();
        DateRanges frozen = StandingStore.frozen(holds);
        return Review.byTime(standing, frozen, policies, asOf).orElseGet(() -> {
            Map<UUID, LoanFacts> facts = store.facts(store.contracts(Set.of(standing.loanId())));
            return review(Objects.requireNonNull(facts.get(standing.loanId())), standing, TransitionCause.TIME, asOf);
        });
    }

    /** Today, or the last day that was reviewed should that be later: what is recorded is not taken back. */
    private LocalDate asOf(List<Standing> standings) {
        LocalDate latest = calendar.businessDate();
        for (Standing standing : standings) {
            if (standing.reviewedThrough().isAfter(latest)) {
                latest = standing.reviewedThrough();
            }
        }
        return latest;
    }
}
