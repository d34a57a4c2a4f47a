package io.dunlin.loan;

import io.dunlin.kernel.DateRanges;
import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.ledger.UnmetChange;
import io.dunlin.loan.overdue.Attribution;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.loan.overdue.Overdue;
import io.dunlin.loan.overdue.OverdueFacts;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Policies;
import io.dunlin.policy.Stage;
import io.dunlin.vocabulary.TransitionCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of a review of one loan: its standing as of the review's date, and the new edges. A pure function of the
 * recorded facts. A single payment, the nightly sweep and an import all use it.
 *
 * @param standing as of the review
 * @param transitions the edges to append, in order; they become the last of the standing's generation
 * @param reviewed the event for other features
 * @param figures the amounts that follow from the facts; null after a review by time, which changes none
 */
record Review(
        LoanStanding standing,
        List<Crossing> transitions,
        ReviewedLoan reviewed,
        @Nullable LoanFigures figures) {

    /**
     * Reviews a loan of which nothing was recorded since its last review, from its standing alone.
     *
     * @param frozen the days that do not count as delinquent; only needed when the loan was ever held
     * @return empty when the standing does not suffice: facts came in, the loan was charged off, or what is stored is
     *     not what the policies say of that day now; then {@link #byFacts} is the way
     */
    static Optional<Review> byTime(LoanStanding known, DateRanges frozen, Policies policies, LocalDate asOf) {
        if (known.replay() || known.stage().equals(Ladder.CHARGED_OFF.code())) {
            return Optional.empty();
        }
        LocalDate since = known.reviewedThrough();
        UnmetChange unmet = new UnmetChange(since, known.unmetDueOn());
        OverdueFacts facts = new OverdueFacts(since, List.of(unmet), known.graceDays(), frozen, null);
        if (!Overdue.stageOn(facts, policies, since).code().equals(known.stage())) {
            return Optional.empty();
        }
        List<Crossing> found = Overdue.crossings(facts, policies, since, asOf);
        LoanStanding now = known.reviewed(asOf, Overdue.nextStageOn(facts, policies, asOf), false, found);
        ReviewedLoan reviewed = new ReviewedLoan(known.loanId(), known.borrowerId(), found, null);
        return Optional.of(new Review(now, found, reviewed, null));
    }

    /**
     * Reviews a loan from everything that was recorded of it. When the edges recorded so far are not what the facts
     * give, all edges become a new generation. Facts that take effect after the day are not counted yet: the loan falls
     * due again when the first of them does, and is then reviewed by facts again.
     *
     * @param recorded the transitions of the present generation, in order
     * @param trigger what brought the facts, for the edges that nothing else explains
     * @param asOf not before the day through which the loan is reviewed: what is recorded is not taken back
     */
    static Review byFacts(
            LoanFacts facts,
            LedgerState ledger,
            LoanStanding known,
            List<Crossing> recorded,
            TransitionCause trigger,
            Policies policies,
            LocalDate asOf) {
        OverdueFacts overdue = facts.overdue(ledger);
        LocalDate disbursedOn = facts.contract().disbursedOn();
        List<Crossing> derived = Overdue.crossings(overdue, policies, disbursedOn, asOf);
        LocalDate later = facts.nextAfter(asOf);
        LocalDate next = earlier(Overdue.nextStageOn(overdue, policies, asOf), later);
        LocalDate unmetDueOn = ledger.unmet().get(ledger.unmet().size() - 1).dueOn();
        LoanStanding informed = known.withFacts(unmetDueOn, !facts.holds().isEmpty());
        LoanFigures figures = LoanFigures.of(facts, ledger);
        if (Attribution.extendsKnown(recorded, derived, known.reviewedThrough())) {
            List<Crossing> added = derived.subList(recorded.size(), derived.size());
            LoanStanding now = informed.reviewed(asOf, next, later != null, added);
            return new Review(now, added, reviewed(known, added, facts, ledger), figures);
        }
        List<Crossing> all = rewritten(recorded, derived, trigger, known.reviewedThrough());
        LoanStanding now = informed.rewritten(disbursedOn).reviewed(asOf, next, later != null, all);
        return new Review(
                now, all, reviewed(known, jump(known, now, trigger, policies, facts), facts, ledger), figures);
    }

    /**
     * The transitions of the present generation once these are written, in order.
     *
     * @param recorded those of the generation that was the present one before
     */
    List<RecordedTransition> history(List<RecordedTransition> recorded, Instant at) {
        int kept = standing.transitions() - transitions.size();
        List<RecordedTransition> all = new ArrayList<>(recorded.subList(0, kept));
        for (Crossing crossing : transitions) {
            all.add(new RecordedTransition(standing.loanId(), all.size() + 1, crossing, at));
        }
        return List.copyOf(all);
    }

    private static ReviewedLoan reviewed(
            LoanStanding known, List<Crossing> edges, LoanFacts facts, LedgerState ledger) {
        return new ReviewedLoan(known.loanId(), known.borrowerId(), edges, ledger.settledOn(), facts.payments());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** What lies after the last review is no rewriting: it has its own causes. */
    private static List<Crossing> rewritten(
            List<Crossing> recorded, List<Crossing> derived, TransitionCause trigger, LocalDate reviewedThrough) {
        int past = 0;
        while (past < derived.size() && !derived.get(past).on().isAfter(reviewedThrough)) {
            past++;
        }
        List<Crossing> all = new ArrayList<>(Attribution.attribute(recorded, derived.subList(0, past), trigger));
        all.addAll(derived.subList(past, derived.size()));
        return List.copyOf(all);
    }

    /**
     * The past was rewritten: others see one edge, from what was known until now to what is true now. A charge-off has a day
     * of its own.
     */
    private static List<Crossing> jump(
            LoanStanding known, LoanStanding now, TransitionCause trigger, Policies policies, LoanFacts facts) {
        LocalDate chargedOffOn = trigger == TransitionCause.CHARGE_OFF ? facts.chargedOffOn() : null;
        int version = policies.inForce(now.reviewedThrough()).version();
        Stage from = policies.stage(known.stage(), version);
        Stage to = policies.stage(now.stage(), version);
        LocalDate on = chargedOffOn == null ? now.reviewedThrough() : chargedOffOn;
        return from.code().equals(to.code()) ? List.of() : List.of(new Crossing(from, to, on, trigger, version));
    }
}
