package io.dunlin.policy;

import java.util.List;
import java.util.Optional;

/**
 * The stages of delinquency, from nothing past due upwards.
 *
 * <p>The first two are always {@value #CURRENT} (nothing past due) and {@value #GRACE} (past due, but no delinquent
 * day). The rungs after them begin with day 1, follow each other without gap or overlap, and only the last is
 * open-ended, so that every number of days has exactly one stage.
 *
 * @param stages in ascending order, {@value #CURRENT} and {@value #GRACE} with 0 to 0 days first
 */
public record Ladder(List<Stage> stages) {

    /** Code of the stage in which nothing is past due. */
    public static final String CURRENT = "CURRENT";

    /** Code of the stage that is past due without a delinquent day. */
    public static final String GRACE = "GRACE";

    /** Not a rung: where a loan stands from its charge-off on, whatever its days. The code is reserved. */
    public static final Stage CHARGED_OFF = new Stage("CHARGED_OFF", "Charged off", 0, null);

    /** Where every loan begins; the label is that of no ladder. */
    public static final Stage FIRST = new Stage(CURRENT, "Current", 0, 0);

    private static final int FIRST_RUNG = 2;

    /**
     * Checks the ladder.
     *
     * @throws InvalidPolicy naming the rung and the fault
     */
    public Ladder {
        stages = List.copyOf(stages);
        LadderCheck.check(stages);
    }

    /**
     * The stage for a number of delinquent days.
     *
     * @param pastDue whether an installment due before the day is not fully paid
     * @param delinquentDays 0 or more; without meaning when nothing is past due
     */
    public Stage at(boolean pastDue, long delinquentDays) {
        if (!pastDue) {
            return stages.get(0);
        }
        return delinquentDays <= 0 ? stages.get(1) : rung(delinquentDays);
    }

    /** The rung of that code; empty for an unknown one and for {@link #CHARGED_OFF}, which is no rung. */
    public Optional<Stage> stage(String code) {
        return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    private Stage rung(long delinquentDays) {
        int low = FIRST_RUNG;
        int high = stages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stages.get(middle).fromDays() <= delinquentDays) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return stages.get(low);
    }
}
