package io.dunlin.casework.review;

import io.dunlin.loan.LoanAtRisk;
import io.dunlin.loan.LoanStatus;
import io.dunlin.loan.LoansReviewed;
import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import io.dunlin.platform.sql.Sql;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Updates the cases of borrowers after a review of their loans, whether the review was of one loan or of a chunk of a
 * sweep. The number of statements does not depend on the number of borrowers. It works inside the
 * transaction of the review.
 */
@ApplicationScoped
public class CaseReview {

    private final Sql sql;
    private final Policies policies;

    CaseReview(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    /** Reads, decides and writes; what it returns was opened and closed. */
    CasesChanged apply(LoansReviewed event) {
        Map<UUID, List<ReviewedLoan>> borrowers = byBorrower(event.loans());
        int opened = 0;
        int closed = 0;
        while (!borrowers.isEmpty()) {
            List<CasePlan> plans = plans(borrowers, event.asOf());
            Set<UUID> overtaken = new CaseWriter(sql, event.at(), event.by()).write(plans);
            for (CasePlan plan : plans) {
                if (!overtaken.contains(plan.borrowerId())) {
                    opened += (int) plan.opened();
                    closed += (int) plan.closed();
                }
            }
            // Another transaction opened a case for them first, so now it is there to be read.
            borrowers.keySet().retainAll(overtaken);
        }
        return new CasesChanged(opened, closed);
    }

    private static Map<UUID, List<ReviewedLoan>> byBorrower(List<ReviewedLoan> loans) {
        Map<UUID, List<ReviewedLoan>> borrowers = new HashMap<>();
        for (ReviewedLoan loan : loans) {
            borrowers
                    .computeIfAbsent(loan.borrowerId(), borrower -> new ArrayList<>(2))
                    .add(loan);
        }
        return borrowers;
    }

    private List<CasePlan> plans(Map<UUID, List<ReviewedLoan>> reviewed, LocalDate asOf) {
        // The lock comes first: the loans are read as the transaction that held it before left them.
        Map<UUID, OpenCase> open = OpenCases.lock(sql, reviewed.keySet());
        List<UUID> concerned = reviewed.keySet().stream()
                .filter(borrower -> open.containsKey(borrower) || reachesRung(reviewed.get(borrower)))
                .toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<LoanAtRisk>> loans = LoansAtRisk.of(sql, concerned);
        Map<UUID, LocalDate> closed = ClosedCases.lastClosedOn(
                sql,
                concerned.stream()
                        .filter(borrower -> !open.containsKey(borrower))
                        .toList());
        Ladder ladder = policies.inForce(asOf).ladder();
        List<CasePlan> plans = new ArrayList<>(concerned.size());
        for (UUID borrower : concerned) {
            List<LoanAtRisk> own = loans.getOrDefault(borrower, List.of());
            List<ReviewedLoan> crossed = reviewed.getOrDefault(borrower, List.of());
            plans.add(plan(borrower, open.get(borrower), closed.get(borrower), own, crossed, asOf, ladder));
        }
        return plans;
    }

    /** Without an open case only a loan that reaches a rung can change anything. */
    private static boolean reachesRung(@Nullable List<ReviewedLoan> loans) {
        return loans != null
                && loans.stream()
                        .flatMap(loan -> loan.crossings().stream())
                        .anyMatch(crossing -> CaseTimeline.isRung(crossing.to().code()));
    }

    private static CasePlan plan(
            UUID borrower,
            @Nullable OpenCase open,
            @Nullable LocalDate lastClosedOn,
            List<LoanAtRisk> loans,
            List<ReviewedLoan> reviewed,
            LocalDate asOf,
            Ladder ladder) {
        List<CaseSpan> spans = CaseTimeline.of(open, lastClosedOn, loans, reviewed, asOf);
        CaseSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last == null || !last.isOpen()) {
            return new CasePlan(borrower, open, spans, 0, null);
        }
        List<LoanAtRisk> members = loans.stream()
                .filter(loan -> last.loanIds().contains(loan.loanId()))
                .toList();
        return new CasePlan(borrower, open, spans, Priority.of(members, ladder).points(), pastDueSince(loans));
    }

    private static @Nullable LocalDate pastDueSince(List<LoanAtRisk> loans) {
        return loans.stream()
                .filter(loan -> loan.status() == LoanStatus.ACTIVE && CaseTimeline.isPastDue(loan.stage()))
                .map(LoanAtRisk::unmetDueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
