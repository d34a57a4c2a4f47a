package io.dunlin.policy;

import static io.dunlin.vocabulary.BalanceComponent.FEE;
import static io.dunlin.vocabulary.BalanceComponent.INTEREST;
import static io.dunlin.vocabulary.BalanceComponent.PENALTY;
import static io.dunlin.vocabulary.BalanceComponent.PRINCIPAL;

import io.dunlin.vocabulary.BalanceComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The default policy, and ladders by their bounds. */
public final class PolicyFixtures {

    public static final List<BalanceComponent> DEFAULT_ORDER = List.of(PENALTY, FEE, INTEREST, PRINCIPAL);

    private PolicyFixtures() {}

    /** CURRENT, GRACE, M1 1–30, M2 31–60, M3 61–90, M4 91–120, M5 121–150, M6 151–180, M7 181 and more. */
    public static Ladder defaultLadder() {
        return ladder(30, 60, 90, 120, 150, 180);
    }

    /** A ladder M1, M2, … whose closed rungs end with the given days; one more rung is open-ended. */
    public static Ladder ladder(int... lastDays) {
        List<Stage> stages = new ArrayList<>(base());
        int from = 1;
        for (int last : lastDays) {
            stages.add(rung(stages.size() - 1, from, last));
            from = last + 1;
        }
        stages.add(rung(stages.size() - 1, from, null));
        return new Ladder(stages);
    }

    public static List<Stage> base() {
        return List.of(new Stage("CURRENT", "Current", 0, 0), new Stage("GRACE", "In grace", 0, 0));
    }

    public static CollectionsPolicy policy(int version, LocalDate effectiveFrom, Ladder ladder, int minimumGrace) {
        return policy(version, effectiveFrom, ladder, new Grace(minimumGrace), charges(), DEFAULT_ORDER, Ranking.USUAL);
    }

    /** A version whose other parts are those of files that do not name them. */
    public static CollectionsPolicy policy(
            int version,
            LocalDate effectiveFrom,
            Ladder ladder,
            Grace grace,
            Charges charges,
            List<BalanceComponent> order,
            Ranking ranking) {
        return new CollectionsPolicy(
                version,
                effectiveFrom,
                ladder,
                grace,
                charges,
                order,
                OutcomeHold.DEFAULT,
                ranking,
                List.of(),
                PromiseRules.DEFAULT);
    }

    public static Charges charges() {
        return new Charges(Charges.DEFAULT_DAYS_IN_YEAR, new BigDecimal("0.5"));
    }

    /** One version of the default policy, without a minimum grace. */
    public static Policies defaultPolicies() {
        return new Policies(List.of(policy(1, LocalDate.of(2020, 1, 1), defaultLadder(), 0)));
    }

    private static Stage rung(int number, int from, Integer through) {
        return new Stage("M" + number, from + (through == null ? " and more" : " to " + through), from, through);
    }
}
