package io.dunlin.loan;

import io.dunlin.borrower.BorrowerLock;
import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.DateRanges;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.overdue.TransitionCause;
import io.dunlin.platform.Identity;
import io.dunlin.platform.Sql;
import io.dunlin.policy.Policies;
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

/**
 * Opens a loan for a change and writes what follows from it. Changes to loans of one borrower take turns: the borrower
 * is locked first, then the standings, which is what the sweep locks.
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
        return sql.find("select borrower_id from loan where id = ?", row -> row.getObject(1, UUID.class), loanId)
                .filter(this::lockBorrower)
                .map(borrower -> store.facts(store.contracts(Set.of(loanId))).get(loanId));
    }

    /**
     * Derives and writes what follows from a change, tells the other features, and brings the borrower's other loans up
     * to date where a sweep was missed, so that cases see all loans as of the same day. Facts that the log has entries of are
     * written after this: cases are locked before the chain of the log.
     *
     * @param changed everything of the changed loan, with the change
     * @param trigger what kind of change it is
     */
    void write(LoanFacts changed, TransitionCause trigger) {
        Instant now = calendar.now();
        List<Review> reviews = new ArrayList<>();
        List<Standing> all = standings.lockedStandings(changed.contract().borrowerId());
        LocalDate asOf = asOf(all);
        for (Standing standing : all) {
            if (standing.loanId().equals(changed.contract().id())) {
                reviews.add(review(changed, standing, trigger, asOf));
            } else if (standing.isDue(asOf)) {
                reviews.add(catchUp(standing, asOf));
            }
        }
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
