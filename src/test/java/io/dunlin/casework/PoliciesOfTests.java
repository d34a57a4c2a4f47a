package io.dunlin.casework;

import io.dunlin.policy.Ladder;
import io.dunlin.policy.Stage;
import java.util.ArrayList;
import java.util.List;

/** The usual ladder, for pure tests. */
public class PoliciesOfTests {

    public static final Ladder LADDER = ladder();

    private static Ladder ladder() {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("CURRENT", "Nothing past due", 0, 0));
        stages.add(new Stage("GRACE", "Past due, in grace", 0, 0));
        for (int rung = 1; rung <= 7; rung++) {
            stages.add(new Stage("M" + rung, "Rung " + rung, 30 * rung - 29, rung == 7 ? null : 30 * rung));
        }
        return new Ladder(stages);
    }
}
