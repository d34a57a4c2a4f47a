package io.dunlin.casework.review;

import io.dunlin.loan.LoanAtRisk;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Policies;
import io.dunlin.policy.Ranking;
import io.dunlin.policy.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How urgent an open case is, and why: a pure function of its facts and the policy. The higher the more urgent.
 *
 * <p>The worst loan gives points for every rung of the ladder that it has climbed (GRACE none). A loan that was charged
 * off stands on no rung, since it can get no worse: the cases of a recovery queue are ranked among themselves by what is
 * outstanding ({@link AmountPoints}) and by the other parts ({@link Ranking}).
 *
 * @param parts those that give points, in the order of their codes; they add up to the priority
 * @param rankOn the first day on which a part begins or ends, or another policy is in force; null for none
 */
public record Priority(List<PriorityPart> parts, @Nullable LocalDate rankOn) {

    /**
     * The priority of a case with these loans.
     *
     * @param asOf the day of which it is
     */
    public static Priority of(Collection<LoanAtRisk> loans, CaseFacts facts, Policies policies, LocalDate asOf) {
        CollectionsPolicy policy = policies.inForce(asOf);
        Days days = new Days(asOf, policies.nextChangeAfter(asOf));
        List<PriorityPart> parts = new ArrayList<>();
        stage(loans, policy, asOf, parts);
        AmountPoints.of(loans).ifPresent(parts::add);
        LocalDate next = nextStageOn(worst(loans, policy.ladder()), policies, asOf);
        Ranking ranking = policy.priority();
        if (next != null && days.isOneOfLast(ranking.stageChangesSoon(), next)) {
            add(PriorityCode.STAGE_CHANGES_SOON, ranking.stageChangesSoon().points(), soon(next), parts);
        }
        contact(facts, ranking, days, parts);
        return new Priority(List.copyOf(parts), days.next());
    }

    public int points() {
        return parts.stream().mapToInt(PriorityPart::points).sum();
    }

    /** The parts as a text for the database, which {@link StoredParts} reads. */
    String stored() {
        return parts.stream().map(part -> part.code() + ":" + part.points()).collect(Collectors.joining(" "));
    }

    /** Whether the case is stored with this priority. */
    boolean isStored(OpenCase open) {
        return stored().equals(open.parts()) && points() == open.priority() && Objects.equals(rankOn, open.rankOn());
    }

    private static void stage(
            Collection<LoanAtRisk> loans, CollectionsPolicy policy, LocalDate asOf, List<PriorityPart> parts) {
        List<LoanAtRisk> worst = worst(loans, policy.ladder());
        if (!worst.isEmpty()) {
            LoanAtRisk loan = worst.get(0);
            LocalDate since = loan.unmetDueOn();
            long days = since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, asOf));
            add(
                    PriorityCode.STAGE,
                    policy.priority().pointsPerRung() * rung(loan.stage(), policy.ladder()),
                    loan.stage() + ", " + days + (days == 1 ? " day" : " days") + " past due.",
                    parts);
        }
    }

    private static void contact(CaseFacts facts, Ranking ranking, Days days, List<PriorityPart> parts) {
        LocalDate last = facts.lastContactOn();
        if (last == null) {
            add(
                    PriorityCode.NEVER_CONTACTED,
                    ranking.neverContacted(),
                    "Nobody has spoken with the borrower in this case.",
                    parts);
        } else if (days.hasPassed(last, ranking.noRecentContact())) {
            add(
                    PriorityCode.NO_RECENT_CONTACT,
                    ranking.noRecentContact().points(),
                    "Nobody has spoken with the borrower since " + last + ".",
                    parts);
        }
    }

    private static void add(PriorityCode code, int points, String sentence, List<PriorityPart> parts) {
        if (points > 0) {
            parts.add(new PriorityPart(code, points, sentence));
        }
    }

    private static String soon(LocalDate next) {
        return "The next stage begins on " + next + ".";
    }

    /** The past-due loans on the highest rung, that which is past due the longest first. */
    private static List<LoanAtRisk> worst(Collection<LoanAtRisk> loans, Ladder ladder) {
        int highest =
                loans.stream().mapToInt(loan -> owedRung(loan, ladder)).max().orElse(-1);
        return loans.stream()
                .filter(loan -> highest >= 0 && owedRung(loan, ladder) == highest)
                .sorted((one, other) -> since(one).compareTo(since(other)))
                .toList();
    }

    private static LocalDate since(LoanAtRisk loan) {
        LocalDate since = loan.unmetDueOn();
        return since == null ? LocalDate.MAX : since;
    }

    private static @Nullable LocalDate nextStageOn(List<LoanAtRisk> worst, Policies policies, LocalDate asOf) {
        return worst.stream()
                .map(loan -> loan.nextStageOn(policies, asOf))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** -1 for a loan that is not past due. */
    private static int owedRung(LoanAtRisk loan, Ladder ladder) {
        return AmountPoints.isOwed(loan) && CaseTimeline.isPastDue(loan.stage()) ? rung(loan.stage(), ladder) : -1;
    }

    /** How far up the ladder the stage is; 0 for GRACE, and a code that is no longer on it. */
    private static int rung(String code, Ladder ladder) {
        List<Stage> stages = ladder.stages();
        for (int i = stages.size() - 1; i > 1; i--) {
            if (stages.get(i).code().equals(code)) {
                return i - 1;
            }
        }
        return 0;
    }
}
