package io.dunlin.loan.overdue;

import io.dunlin.kernel.Money;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a loan is in its stage, in one English sentence with all the figures. */
public final class Explanation {

    private Explanation() {}

    /**
     * For example: "M2 since 2026-09-17: installment 7 of 2026-08-02 is not fully paid, 61 days past due, less 5 days
     * of grace and 10 days on hold make 46 delinquent days (31 to 60 is M2)."
     *
     * @param oldestInstallmentNumber the oldest installment not fully paid, due or coming; null when all are paid
     * @param oldestDueOn its due date; null when all are paid
     */
    public static String sentence(
            OverduePosition position, @Nullable Integer oldestInstallmentNumber, @Nullable LocalDate oldestDueOn) {
        String opening = position.stage().code() + " since " + position.stageSince() + ": ";
        if (oldestInstallmentNumber == null || oldestDueOn == null) {
            return opening + "every installment is fully paid.";
        }
        String chargedOff = position.stage().equals(Ladder.CHARGED_OFF) ? "the loan was charged off; " : "";
        String reason = position.pastDueSince() == null
                ? "nothing is past due, installment %d is due on %s".formatted(oldestInstallmentNumber, oldestDueOn)
                : pastDue(position, oldestInstallmentNumber, position.pastDueSince());
        return opening + chargedOff + reason + ".";
    }

    /** A loan that was cancelled is past due on no day. */
    public static String ofCancelled(OverduePosition position) {
        return position.stage().code() + " since " + position.stageSince() + ": the loan was cancelled.";
    }

    /**
     * What adjustments changed, as in " Adjustments took off 15.00 USD and added 30.00 USD of costs."; empty when they
     * changed nothing.
     *
     * @param relieved what was waived, rebated and written down
     * @param costs what was added
     */
    public static String adjustments(Money relieved, Money costs) {
        List<String> parts = new ArrayList<>(2);
        if (relieved.isPositive()) {
            parts.add("took off " + relieved);
        }
        if (costs.isPositive()) {
            parts.add("added " + costs + " of costs");
        }
        return parts.isEmpty() ? "" : " Adjustments " + String.join(" and ", parts) + ".";
    }

    private static String pastDue(OverduePosition position, int installment, LocalDate dueOn) {
        return "installment %d of %s is not fully paid, %s past due, %s"
                .formatted(installment, dueOn, days(position.pastDueDays(), ""), delinquent(position));
    }

    private static String delinquent(OverduePosition position) {
        String reductions = reductions(position);
        if (position.delinquentDays() == 0) {
            return "but " + reductions + " leave no delinquent day";
        }
        String count = reductions.isEmpty()
                ? (position.delinquentDays() == 1 ? "which is delinquent" : "all of them delinquent")
                : "less " + reductions + " make " + days(position.delinquentDays(), "delinquent ");
        return count + rung(position.stage());
    }

    /** As in "5 days of grace and 10 days on hold"; empty when there is neither. */
    private static String reductions(OverduePosition position) {
        List<String> parts = new ArrayList<>(2);
        if (position.graceDays() > 0) {
            parts.add(days(position.graceDays(), "") + " of grace");
        }
        if (position.pausedDays() > 0) {
            parts.add(days(position.pausedDays(), "") + " on hold");
        }
        return String.join(" and ", parts);
    }

    private static String rung(Stage stage) {
        if (stage.equals(Ladder.CHARGED_OFF)) {
            return "";
        }
        Integer through = stage.throughDays();
        String bounds = through == null
                ? stage.fromDays() + " and more"
                : through == stage.fromDays() ? "day " + through : stage.fromDays() + " to " + through;
        return " (" + bounds + " is " + stage.code() + ")";
    }

    private static String days(long count, String kind) {
        return count + " " + kind + (count == 1 ? "day" : "days");
    }
}
