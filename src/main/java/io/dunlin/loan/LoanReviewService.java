package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.DateRanges;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reviews many loans at once, as a sweep does. */
@ApplicationScoped
public class LoanReviewService {

    private final LoanStore store;
    private final StandingStore standings;
    private final LoanWriter writer;
    private final Policies policies;
    private final BusinessCalendar calendar;
    private final Event<LoansReviewed> event;

    LoanReviewService(
            LoanStore store,
            StandingStore standings,
            LoanWriter writer,
            Policies policies,
            BusinessCalendar calendar,
            Event<LoansReviewed> event) {
        this.store = store;
        this.standings = standings;
        this.writer = writer;
        this.policies = policies;
        this.calendar = calendar;
        this.event = event;
    }

    /**
     * A loan whose facts could not be reviewed.
     *
     * @param fault what went wrong, without personal data
     */
    public record FailedLoan(UUID loanId, String fault) {}

    /** The results of a review of many loans; the edges are those of the reviewed loans. */
    public record Reviewed(LoansReviewed reviewed, List<FailedLoan> failures) {}

    /**
     * Reviews those of the loans that are due, within the caller's transaction, and tells the other features. A loan
     * whose facts make no sense is reported and left as it is. So is the loan of a borrower of whom something was
     * reviewed through a later day: cases see all loans as of the same day, and the sweep of that day finds the loan.
     *
     * @param asOf every crossing through this day is found, with its true date
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Reviewed review(Collection<UUID> loanIds, LocalDate asOf, String by) {
        Instant now = calendar.now();
        List<LoanStanding> due = notReviewedBeyond(asOf, standings.lockedDue(loanIds, asOf));
        List<Review> reviews = new ArrayList<>(due.size());
        List<FailedLoan> failures = new ArrayList<>();
        List<LoanStanding> rest = byTime(due, asOf, reviews, failures);
        byFacts(rest, asOf, reviews, failures);
        writer.write(reviews, now, by);
        List<LoansReviewed.ReviewedLoan> loans =
                reviews.stream().map(Review::reviewed).toList();
        LoansReviewed reviewed = new LoansReviewed(loans, asOf, now, by);
        event.fire(reviewed);
        return new Reviewed(reviewed, failures);
    }

    /** As of the business date nothing can be ahead, so that a nightly sweep does not look. */
    private List<LoanStanding> notReviewedBeyond(LocalDate asOf, List<LoanStanding> due) {
        if (due.isEmpty() || !asOf.isBefore(calendar.businessDate())) {
            return due;
        }
        Set<UUID> ahead = standings.reviewedBeyond(
                asOf, due.stream().map(LoanStanding::borrowerId).collect(Collectors.toSet()));
        return due.stream()
                .filter(standing -> !ahead.contains(standing.borrowerId()))
                .toList();
    }

    /** The loans, those of one borrower together: what a review should not part, since cases depend on all of them. */
    public List<List<UUID>> byBorrower(Collection<UUID> loanIds) {
        return standings.byBorrower(loanIds);
    }

    /** Reviews what can be reviewed by time alone, and returns the rest. */
    private List<LoanStanding> byTime(
            List<LoanStanding> due, LocalDate asOf, List<Review> reviews, List<FailedLoan> failures) {
        Map<UUID, List<Hold>> holds = store.holds(due.stream()
                .filter(LoanStanding::held)
                .map(LoanStanding::loanId)
                .toList());
        List<LoanStanding> rest = new ArrayList<>();
        for (LoanStanding standing : due) {
            DateRanges frozen = standing.held()
                    ? StandingStore.frozen(holds.getOrDefault(standing.loanId(), List.of()))
                    : DateRanges.NONE;
            guarded(
                    standing.loanId(),
                    failures,
                    () -> Review.byTime(standing, frozen, policies, asOf)
                            .ifPresentOrElse(reviews::add, () -> rest.add(standing)));
        }
        return rest;
    }

    private void byFacts(
            List<LoanStanding> standingsToReplay, LocalDate asOf, List<Review> reviews, List<FailedLoan> failures) {
        if (standingsToReplay.isEmpty()) {
            return;
        }
        List<UUID> ids = standingsToReplay.stream().map(LoanStanding::loanId).toList();
        Map<UUID, LoanFacts> facts = store.facts(store.contracts(ids));
        Map<UUID, List<RecordedTransition>> recorded = standings.transitions(ids);
        for (LoanStanding standing : standingsToReplay) {
            UUID id = standing.loanId();
            guarded(id, failures, () -> {
                LoanFacts all = Objects.requireNonNull(facts.get(id));
                reviews.add(Review.byFacts(
                        all,
                        all.ledger(policies, asOf),
                        standing,
                        recorded.getOrDefault(id, List.of()).stream()
                                .map(RecordedTransition::crossing)
                                .toList(),
                        TransitionCause.TIME,
                        policies,
                        asOf));
            });
        }
    }

    private static void guarded(UUID loanId, List<FailedLoan> failures, Runnable review) {
        try {
            review.run();
        } catch (RuntimeException e) {
            failures.add(new FailedLoan(loanId, fault(e)));
        }
    }

    /** Our own messages name figures and dates; nobody knows what others name. */
    private static String fault(RuntimeException e) {
        String message = e.getMessage();
        if (message == null || !e.getClass().getPackageName().startsWith("io.dunlin")) {
            return e.getClass().getSimpleName();
        }
        return message;
    }
}
