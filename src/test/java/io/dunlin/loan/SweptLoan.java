package io.dunlin.loan;

import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.TransitionCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One loan under sweeps, without a database: what would be stored of it, and what the other features are told. */
final class SweptLoan {

    private LoanFacts facts;
    private final Policies policies;
    private final List<Crossing> recorded = new ArrayList<>();
    private final List<Crossing> told = new ArrayList<>();
    private LoanStanding standing;
    private LoanFigures figures;

    /** As an import leaves it. */
    SweptLoan(LoanFacts facts, Policies policies) {
        this.facts = facts;
        this.policies = policies;
        this.standing = LoanStanding.disbursed(facts.contract());
    }

    void sweep(LocalDate asOf) {
        if (!standing.isDue(asOf) || standing.reviewedThrough().isAfter(asOf)) {
            return;
        }
        Review review = Review.byTime(standing, StandingStore.frozen(facts.holds()), policies, asOf)
                .orElseGet(() ->
                        Review.byFacts(facts, ledger(asOf), standing, recorded, TransitionCause.TIME, policies, asOf));
        if (review.standing().generation() > standing.generation()) {
            recorded.clear();
        }
        standing = review.standing();
        recorded.addAll(review.transitions());
        told.addAll(review.reviewed().crossings());
        figures = review.figures() == null ? figures : review.figures();
    }

    /** Somebody records something that changes what is known of the past. */
    void change(LoanFacts now, LocalDate asOf) {
        facts = now;
        Review review =
                Review.byFacts(facts, ledger(asOf), standing, recorded, TransitionCause.REVERSAL, policies, asOf);
        if (review.standing().generation() > standing.generation()) {
            recorded.clear();
        }
        standing = review.standing();
        recorded.addAll(review.transitions());
        told.addAll(review.reviewed().crossings());
        figures = review.figures();
    }

    /** Where it stands, and by which edges it came there. */
    String position() {
        return standing().replaceAll(" of generation.*", "")
                + recorded.stream()
                        .map(edge -> " " + edge.on() + " " + edge.to().code())
                        .toList();
    }

    LocalDate reviewedThrough() {
        return standing.reviewedThrough();
    }

    LedgerState ledger(LocalDate asOf) {
        return facts.ledger(policies, asOf);
    }

    /** Without the day of the last review, which tells of the sweeps and not of the loan. */
    String standing() {
        return "%s %s since %s, unmet %s, next %s, replay %s, %d edges of generation %d"
                .formatted(
                        standing.loanId(),
                        standing.stage(),
                        standing.stageSince(),
                        standing.unmetDueOn(),
                        standing.nextReviewOn(),
                        standing.replay(),
                        standing.transitions(),
                        standing.generation());
    }

    List<Crossing> recorded() {
        return recorded;
    }

    List<Crossing> told() {
        return told;
    }

    LoanFigures figures() {
        return figures;
    }
}
