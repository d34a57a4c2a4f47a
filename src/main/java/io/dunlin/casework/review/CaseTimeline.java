package io.dunlin.casework.review;

import io.dunlin.loan.LoanAtRisk;
import io.dunlin.loan.LoanStatus;
import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.policy.Ladder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The life of one borrower's cases through the crossings of a review.
 *
 * <p>A case opens on the day on which a loan first stands on a rung (a stage beyond {@code GRACE}) and takes in every
 * loan that reaches one while it is open. It closes on the day on which no loan of the borrower is past due any more.
 * All crossings of a day count before the day is judged, so a review of many days gives the cases that daily reviews
 * would have given.
 */
final class CaseTimeline {

    private record Edge(LocalDate on, UUID loanId, String stage) {}

    private final Map<UUID, LoanAtRisk> loans = new LinkedHashMap<>();
    private final Map<UUID, String> stages = new LinkedHashMap<>();

    /** From when on nothing is owed of a settled loan, so far as the review tells. */
    private final Map<UUID, LocalDate> settledOn = new HashMap<>();

    private final LocalDate asOf;
    private final List<CaseSpan> spans = new ArrayList<>();

    /** No day is written that lies before this one: facts that come in late do not shuffle what is recorded. */
    private @Nullable LocalDate floor;

    private boolean known;
    private @Nullable LocalDate openedOn;
    private Map<UUID, LocalDate> joined = new LinkedHashMap<>();
    private Set<UUID> members = new HashSet<>();

    private CaseTimeline(@Nullable OpenCase open, @Nullable LocalDate lastClosedOn, LocalDate asOf) {
        this.asOf = asOf;
        floor = lastClosedOn;
        if (open != null) {
            known = true;
            openedOn = open.openedOn();
            floor = openedOn;
            members.addAll(open.loanIds());
        }
    }

    /**
     * The cases that the review touches, in order: the known one first, if there is one.
     *
     * @param open the borrower's open case before the review
     * @param lastClosedOn the day on which the borrower's latest closed case ended; only needed when none is open
     * @param loans all loans of the borrower, after the review
     * @param reviewed the borrower's loans that were reviewed
     * @param asOf the business date of the review
     */
    static List<CaseSpan> of(
            @Nullable OpenCase open,
            @Nullable LocalDate lastClosedOn,
            List<LoanAtRisk> loans,
            List<ReviewedLoan> reviewed,
            LocalDate asOf) {
        CaseTimeline timeline = new CaseTimeline(open, lastClosedOn, asOf);
        for (LoanAtRisk loan : loans) {
            if (loan.status() != LoanStatus.CANCELLED) {
                timeline.loans.put(loan.loanId(), loan);
                timeline.stages.put(loan.loanId(), loan.stage());
            }
        }
        timeline.walk(timeline.edges(reviewed));
        timeline.finish();
        return timeline.spans;
    }

    /** Whether a loan in this stage belongs into a case. */
    static boolean isRung(String stage) {
        return isPastDue(stage) && !stage.equals(Ladder.GRACE);
    }

    /** Whether a loan in this stage keeps a case open. */
    static boolean isPastDue(String stage) {
        return !stage.equals(Ladder.CURRENT) && !stage.equals(Ladder.CHARGED_OFF.code());
    }

    /** All edges by day; on the way every loan that has any goes back to the stage it had before the first. */
    private List<Edge> edges(List<ReviewedLoan> reviewed) {
        List<Edge> edges = new ArrayList<>();
        for (ReviewedLoan loan : reviewed) {
            if (loan.settledOn() != null) {
                settledOn.put(loan.loanId(), loan.settledOn());
            }
            if (loan.crossings().isEmpty() || !loans.containsKey(loan.loanId())) {
                continue;
            }
            stages.put(loan.loanId(), loan.crossings().get(0).from().code());
            for (Crossing crossing : loan.crossings()) {
                edges.add(new Edge(crossing.on(), loan.loanId(), crossing.to().code()));
            }
        }
        if (edges.size() > 1) {
            edges.sort(Comparator.comparing(Edge::on));
        }
        return edges;
    }

    private void walk(List<Edge> edges) {
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            stages.put(edge.loanId(), edge.stage());
            boolean lastOfDay = i + 1 == edges.size() || !edges.get(i + 1).on().equals(edge.on());
            if (lastOfDay) {
                judge(floor == null || edge.on().isAfter(floor) ? edge.on() : floor);
            }
        }
    }

    /** A case does not stay open for nothing, not even when no edge says that the last loan left it. */
    private void finish() {
        if (openedOn != null) {
            judge(floor == null || asOf.isAfter(floor) ? asOf : floor);
        }
        if (openedOn != null) {
            end(null, null);
        }
    }

    private void judge(LocalDate day) {
        stages.forEach((loan, stage) -> {
            if (isRung(stage)) {
                join(loan, day);
            }
        });
        if (openedOn != null && stages.values().stream().noneMatch(CaseTimeline::isPastDue)) {
            end(day, reason(day));
            floor = day;
        }
    }

    private void join(UUID loan, LocalDate day) {
        if (openedOn == null) {
            openedOn = day;
            floor = day;
        }
        if (members.add(loan)) {
            joined.put(loan, day);
        }
    }

    private void end(@Nullable LocalDate closedOn, @Nullable CaseCloseReason reason) {
        if (openedOn == null) {
            throw new IllegalStateException("there is no case to end");
        }
        spans.add(new CaseSpan(known, openedOn, closedOn, reason, joined, members));
        known = false;
        openedOn = null;
        joined = new LinkedHashMap<>();
        members = new HashSet<>();
    }

    /** A loan that settles later than the case closes was cured before; one of which this review tells nothing was settled before. */
    private CaseCloseReason reason(LocalDate day) {
        if (members.stream().anyMatch(loan -> Ladder.CHARGED_OFF.code().equals(stages.get(loan)))) {
            return CaseCloseReason.CHARGED_OFF;
        }
        boolean settled = members.stream().allMatch(loan -> isSettled(loan, day));
        return settled ? CaseCloseReason.SETTLED : CaseCloseReason.CURED;
    }

    private boolean isSettled(UUID id, LocalDate day) {
        LoanAtRisk loan = loans.get(id);
        LocalDate since = settledOn.get(id);
        return loan != null && loan.status() == LoanStatus.SETTLED && (since == null || !since.isAfter(day));
    }
}
