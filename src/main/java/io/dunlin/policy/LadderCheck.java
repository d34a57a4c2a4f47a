package io.dunlin.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses a ladder in which a number of days would have no stage, or two. */
final class LadderCheck {

    private LadderCheck() {}

    static void check(List<Stage> stages) {
        if (stages.size() < 3) {
            throw new InvalidPolicy("A ladder needs CURRENT, GRACE and at least one rung from day 1");
        }
        checkNames(stages);
        checkBase(stages.get(0), Ladder.CURRENT, "first");
        checkBase(stages.get(1), Ladder.GRACE, "second");
        int expected = 1;
        for (Stage rung : stages.subList(2, stages.size() - 1)) {
            expected = dayAfter(rung, expected);
        }
        checkLast(stages.get(stages.size() - 1), expected);
    }

    private static void checkNames(List<Stage> stages) {
        Set<String> seen = new HashSet<>();
        for (Stage stage : stages) {
            String code = stage.code();
            if (!code.matches("[A-Z][A-Z0-9_]{0,31}")) {
                throw fault(stage, "a code is 1 to 32 capital letters, digits and underscores");
            }
            if (stage.label().isBlank()) {
                throw fault(stage, "it has no label");
            }
            if (code.equals(Ladder.CHARGED_OFF.code())) {
                throw fault(stage, "the code is reserved for loans that are charged off");
            }
            if (!seen.add(code)) {
                throw fault(stage, "the code is used twice");
            }
        }
    }

    private static void checkBase(Stage stage, String code, String place) {
        if (!stage.code().equals(code)) {
            throw fault(stage, "the " + place + " stage must be " + code);
        }
        if (stage.fromDays() != 0 || !Integer.valueOf(0).equals(stage.throughDays())) {
            throw fault(stage, "it must be from 0 through 0 days");
        }
    }

    /** The day on which the next rung has to begin. */
    private static int dayAfter(Stage rung, int expected) {
        checkStart(rung, expected);
        Integer through = rung.throughDays();
        if (through == null) {
            throw fault(rung, "only the last rung may be open-ended");
        }
        if (through < rung.fromDays()) {
            throw fault(rung, "it ends with day " + through + " before it begins with day " + rung.fromDays());
        }
        return Math.addExact(through, 1);
    }

    private static void checkLast(Stage last, int expected) {
        checkStart(last, expected);
        if (last.throughDays() != null) {
            throw fault(last, "the last rung must be open-ended, but ends with day " + last.throughDays());
        }
    }

    private static void checkStart(Stage rung, int expected) {
        if (rung.fromDays() > expected) {
            throw fault(rung, "gap: it begins with day " + rung.fromDays() + ", day " + expected + " has no stage");
        }
        if (rung.fromDays() < expected) {
            throw fault(rung, "overlap: it begins with day " + rung.fromDays() + " instead of day " + expected);
        }
    }

    private static InvalidPolicy fault(Stage stage, String fault) {
        return new InvalidPolicy("Rung " + stage.code() + ": " + fault);
    }
}
