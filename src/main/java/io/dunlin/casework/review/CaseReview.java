package io.dunlin.casework.review;

import io.dunlin.casework.callback.CallBackSql;
import io.dunlin.loan.LoanAtRisk;
import io.dunlin.loan.LoanStatus;
import io.dunlin.loan.LoansReviewed;
import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final LastContacts contacts;

    CaseReview(Sql sql, Policies policies, LastContacts contacts) {
        this.sql = sql;
        this.policies = policies;
        this.contacts = contacts;
    }

    /** Reads, decides and writes; what it returns was opened and closed. */
    CasesChanged apply(LoansReviewed event) {
        Map<UUID, List<ReviewedLoan>> borrowers = byBorrower(event.loans());
        int opened = 0;
        int closed = 0;
        List<UUID> ended = new ArrayList<>();
        List<CasePlan> plans = plans(borrowers, event.asOf());
        while (!plans.isEmpty()) {
            Set<Chain> overtaken = new CaseWriter(sql, event.at(), event.by()).write(plans);
            for (CasePlan plan : plans) {
                plan.ended().ifPresent(ended::add);
                if (!overtaken.contains(plan.chain())) {
                    opened += (int) plan.opened();
                    closed += (int) plan.closed();
                }
            }
            // Another transaction opened a case for them first, so now it is there to be read.
            plans = again(borrowers, overtaken, event.asOf());
        }
        if (!ended.isEmpty()) {
            sql.update(CallBackSql.GO_ON, Column.uuids(ended), event.at());
        }
        return new CasesChanged(opened, closed);
    }

    private List<CasePlan> again(Map<UUID, List<ReviewedLoan>> borrowers, Set<Chain> overtaken, LocalDate asOf) {
        if (overtaken.isEmpty()) {
            return List.of();
        }
        borrowers.keySet().retainAll(overtaken.stream().map(Chain::borrowerId).toList());
        return plans(borrowers, asOf).stream()
                .filter(plan -> overtaken.contains(plan.chain()))
                .toList();
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
        Map<Chain, OpenCase> open = OpenCases.lock(sql, reviewed.keySet());
        List<Chain> concerned = new ArrayList<>();
        reviewed.forEach((borrower, loans) -> concerned.addAll(Chain.concerned(borrower, open, loans)));
        if (concerned.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<LoanAtRisk>> loans = LoansAtRisk.of(sql, borrowers(concerned.stream()));
        Map<Chain, LocalDate> closed =
                ClosedCases.lastClosedOn(sql, borrowers(concerned.stream().filter(chain -> chain.known(open) == null)));
        Map<UUID, CaseFacts> facts = contacts.of(concerned.stream()
                .map(chain -> chain.known(open))
                .filter(Objects::nonNull)
                .map(OpenCase::id)
                .toList());
        List<CasePlan> plans = new ArrayList<>(concerned.size());
        for (Chain chain : concerned) {
            List<LoanAtRisk> own = loans.getOrDefault(chain.borrowerId(), List.of());
            List<ReviewedLoan> crossed = reviewed.getOrDefault(chain.borrowerId(), List.of());
            List<CaseSpan> spans =
                    CaseTimeline.of(chain.kind(), chain.known(open), closed.get(chain), own, crossed, asOf);
            plans.add(plan(chain, chain.known(open), spans, own, facts, asOf));
        }
        return plans;
    }

    private static Set<UUID> borrowers(Stream<Chain> chains) {
        return chains.map(Chain::borrowerId).collect(Collectors.toSet());
    }

    private CasePlan plan(
            Chain chain,
            @Nullable OpenCase known,
            List<CaseSpan> spans,
            List<LoanAtRisk> loans,
            Map<UUID, CaseFacts> facts,
            LocalDate asOf) {
        CaseSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last == null || !last.isOpen()) {
            return new CasePlan(chain, known, spans, null, null);
        }
        List<LoanAtRisk> members = loans.stream()
                .filter(loan -> last.loanIds().contains(loan.loanId()))
                .toList();
        CaseFacts own = known != null && last.known() ? facts.getOrDefault(known.id(), CaseFacts.NONE) : CaseFacts.NONE;
        return new CasePlan(
                chain, known, spans, Priority.of(members, own, policies, asOf), pastDueSince(chain.kind(), loans));
    }

    /** Of a charged-off loan the days go on: from its oldest unmet installment, as before. */
    private static @Nullable LocalDate pastDueSince(CaseKind kind, List<LoanAtRisk> loans) {
        return loans.stream()
                .filter(loan -> kind == CaseKind.RECOVERY
                        ? loan.status() == LoanStatus.CHARGED_OFF
                        : loan.status() == LoanStatus.ACTIVE && CaseTimeline.isPastDue(loan.stage()))
                .map(LoanAtRisk::unmetDueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
