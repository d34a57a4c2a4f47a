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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The life of one borrower's cases of one kind through the crossings of a review.
 *
 * <p>A COLLECTION case opens on the day on which a loan first stands on a rung (a stage beyond {@code GRACE}) and takes in
 * every loan that reaches one while it is open. It closes on the day on which no loan of the borrower is past due any
 * more, or on which its last past-due loan was charged off. A loan that was charged off leaves a case that stays open.
 *
 * <p>A RECOVERY case does the same with loans that are charged off, until nothing is owed of them. A loan whose charge-off
 * was reversed leaves it.
 *
 * <p>An EARLY case is opened elsewhere. It becomes the COLLECTION case on the day on which that one would open; when there
 * is one already, it stays beside it. It closes when none of its loans is active any more.
 *
 * <p>All crossings of a day count before the day is judged, so a review of many days gives the cases that daily reviews
 * would have given.
 */
final class CaseTimeline {

    private record Edge(LocalDate on, UUID loanId, String stage) {}

    /** Without loans that were cancelled. */
    private final Map<UUID, LoanAtRisk> loans = new LinkedHashMap<>();

    private final Map<UUID, String> stages = new LinkedHashMap<>();

    /** From when on nothing is owed of a settled loan, so far as the review tells. */
    private final Map<UUID, LocalDate> settledOn = new HashMap<>();

    private final CaseKind chain;
    private final LocalDate asOf;
    private final List<CaseSpan> spans = new ArrayList<>();

    /** No day is written that lies before this one: facts that come in late do not shuffle what is recorded. */
    private @Nullable LocalDate floor;

    private boolean known;
    private CaseKind kind;
    private @Nullable LocalDate openedOn;
    private Map<UUID, LocalDate> joined = new LinkedHashMap<>();
    private Map<UUID, LocalDate> left = new LinkedHashMap<>();
    private Set<UUID> members = new HashSet<>();

    private CaseTimeline(CaseKind chain, @Nullable OpenCase open, @Nullable LocalDate lastClosedOn, LocalDate asOf) {
        this.chain = chain;
        this.asOf = asOf;
        kind = chain;
        floor = lastClosedOn;
        if (open != null) {
            known = true;
            kind = open.kind();
            openedOn = open.openedOn();
            floor = openedOn;
            members.addAll(open.loanIds());
        }
    }

    /**
     * The cases that the review touches, in order: the known one first, if there is one.
     *
     * @param chain the kind of the cases
     * @param open the borrower's open case of this kind before the review; in the chain of COLLECTION cases it may also be
     *     the EARLY case that becomes one
     * @param lastClosedOn the day on which the borrower's latest closed case of this kind ended; only needed when none is
     *     open
     * @param loans all loans of the borrower, after the review
     * @param reviewed the borrower's loans that were reviewed
     * @param asOf the business date of the review
     */
    static List<CaseSpan> of(
            CaseKind chain,
            @Nullable OpenCase open,
            @Nullable LocalDate lastClosedOn,
            List<LoanAtRisk> loans,
            List<ReviewedLoan> reviewed,
            LocalDate asOf) {
        CaseTimeline timeline = new CaseTimeline(chain, open, lastClosedOn, asOf);
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

    /** Whether a loan that reaches this stage opens a case of this kind, or joins it. */
    static boolean opens(CaseKind chain, String stage) {
        return switch (chain) {
            case COLLECTION -> isPastDue(stage) && !stage.equals(Ladder.GRACE);
            case RECOVERY -> isChargedOff(stage);
            case EARLY -> false;
        };
    }

    static boolean isPastDue(@Nullable String stage) {
        return stage != null && !stage.equals(Ladder.CURRENT) && !isChargedOff(stage);
    }

    private static boolean isChargedOff(@Nullable String stage) {
        return Ladder.CHARGED_OFF.code().equals(stage);
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
            if (opens(chain, stage)) {
                join(loan, day);
            }
        });
        if (openedOn != null) {
            if (goesOn(day)) {
                leave(day);
            } else {
                end(day, reason(day));
                floor = day;
            }
        }
    }

    private void join(UUID loan, LocalDate day) {
        kind = chain;
        if (openedOn == null) {
            openedOn = day;
            floor = day;
        }
        // A loan that comes back has joined on the day on which it first did.
        if (members.add(loan) && left.remove(loan) == null) {
            joined.put(loan, day);
        }
    }

    private boolean goesOn(LocalDate day) {
        return switch (kind) {
            case COLLECTION ->
                stages.values().stream().anyMatch(CaseTimeline::isPastDue)
                        && (noMember(CaseTimeline::isChargedOff) || !noMember(CaseTimeline::isPastDue));
            case RECOVERY -> stages.values().stream().anyMatch(CaseTimeline::isChargedOff);
            case EARLY -> members.stream().anyMatch(loan -> isActive(loan, day));
        };
    }

    private boolean noMember(Predicate<@Nullable String> stage) {
        return members.stream().map(stages::get).noneMatch(stage);
    }

    private boolean isActive(UUID loan, LocalDate day) {
        return loans.containsKey(loan) && !isChargedOff(stages.get(loan)) && !isSettled(loan, day);
    }

    /** Loans that are paid off or cancelled stay. */
    private void leave(LocalDate day) {
        for (UUID loan : List.copyOf(members)) {
            boolean leaves = kind == CaseKind.RECOVERY ? isActive(loan, day) : isChargedOff(stages.get(loan));
            if (leaves) {
                members.remove(loan);
                left.put(loan, day);
            }
        }
    }

    private void end(@Nullable LocalDate closedOn, @Nullable CaseCloseReason reason) {
        if (openedOn == null) {
            throw new IllegalStateException("there is no case to end");
        }
        spans.add(new CaseSpan(known, kind, openedOn, closedOn, reason, joined, left, members));
        known = false;
        kind = chain;
        openedOn = null;
        joined = new LinkedHashMap<>();
        left = new LinkedHashMap<>();
        members = new HashSet<>();
    }

    private CaseCloseReason reason(LocalDate day) {
        List<UUID> counted = members.stream().filter(loans::containsKey).toList();
        if (counted.isEmpty() && !members.isEmpty()) {
            return CaseCloseReason.ERROR;
        }
        if (kind == CaseKind.RECOVERY) {
            boolean settled = counted.stream().anyMatch(loan -> isSettled(loan, day));
            return settled ? CaseCloseReason.SETTLED : CaseCloseReason.ERROR;
        }
        if (!noMember(CaseTimeline::isChargedOff)) {
            return CaseCloseReason.CHARGED_OFF;
        }
        boolean settled = !counted.isEmpty() && counted.stream().allMatch(loan -> isSettled(loan, day));
        return settled ? CaseCloseReason.SETTLED : CaseCloseReason.CURED;
    }

    /** A loan that settles later than the case closes was cured before; one of which this review tells nothing was settled before. */
    private boolean isSettled(UUID id, LocalDate day) {
        LoanAtRisk loan = loans.get(id);
        LocalDate since = settledOn.get(id);
        return loan != null && loan.status() == LoanStatus.SETTLED && (since == null || !since.isAfter(day));
    }
}
