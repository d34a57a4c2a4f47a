package io.dunlin.casework.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever logs a contact and whoever plans, in the same case at the same time, wait for each other and never in a ring. */
@QuarkusTest
class LogRacesHttpTest {

    private static final int ROUNDS = 30;

    @Test
    void loggingAndPlanningLockInOneOrder() throws Exception {
        Desk desk = Desk.atAnyHour();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CyclicBarrier together = new CyclicBarrier(4);
            List<Future<Void>> work = new ArrayList<>();
            for (String outcome : List.of("NO_ANSWER", "BUSY", "DISPUTED")) {
                work.add(threads.submit(rounds(
                        together,
                        round -> CaseFlow.done(GraphQl.mutate(
                                "caseLogAction",
                                "CaseLogActionInput",
                                "action { id }",
                                CaseFlow.call(desk.caseId(), outcome))))));
            }
            work.add(threads.submit(rounds(
                    together,
                    round -> CaseFlow.done(GraphQl.mutate(
                            "caseNextActionPlan",
                            "CaseNextActionPlanInput",
                            "case { id }",
                            Map.of(
                                    "caseId",
                                    desk.caseId(),
                                    "on",
                                    CaseFlow.today().plusDays(round + 1L).toString()))))));
            for (Future<Void> each : work) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(CaseFlow.collectionCase(desk.caseId(), "actions { totalCount }")
                        .getInt("actions.totalCount"))
                .isEqualTo(3 * ROUNDS);
    }

    private interface Round {
        void run(int round);
    }

    private static Callable<Void> rounds(CyclicBarrier together, Round one) {
        return () -> {
            for (int round = 0; round < ROUNDS; round++) {
                together.await(30, TimeUnit.SECONDS);
                one.run(round);
            }
            return null;
        };
    }
}
