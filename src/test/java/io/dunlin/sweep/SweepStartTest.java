package io.dunlin.sweep;

import static io.dunlin.testing.GraphQl.mutate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.sweep.OverdueSweepStart.OverdueSweepStartInput;
import io.dunlin.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts that meet a sweep which is running, or each other. */
@QuarkusTest
class SweepStartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Inject
    Portfolio people;

    @Inject
    Tables tables;

    @Inject
    Sweeps sweeps;

    @Inject
    SweepStore store;

    @Inject
    Mutations mutations;

    @Inject
    SweepService service;

    @Inject
    SweepQueryService queries;

    @Inject
    MovableClock clock;

    @BeforeEach
    void book() {
        tables.empty();
        clock.set(DAY.minusDays(90));
        for (int i = 0; i < 10; i++) {
            people.plain(people.borrower(), DAY.minusDays(90));
        }
        clock.set(DAY);
    }

    @AfterEach
    void forget() {
        await().until(() -> store.running().isEmpty());
        clock.release();
        tables.empty();
    }

    private static JsonPath start(Map<String, ?> input) {
        return mutate("overdueSweepStart", "OverdueSweepStartInput", "sweep { id asOf loansReviewed }", input);
    }

    @Test
    void anotherDayIsRefusedWhileASweepRunsAndTheSameDayJoinsIt() {
        sweeps.replica(50, 1).start(DAY, false, "test");
        JsonPath refused = start(Map.of("asOf", DAY.minusDays(1).toString()));
        assertThat(refused.getString("userErrors[0].code")).isEqualTo("ILLEGAL_STATE");
        assertThat(refused.getList("userErrors[0].field")).isEqualTo(List.of("input", "asOf"));
        JsonPath joined = start(Map.of());
        assertThat(joined.getList("userErrors")).isEmpty();
        await().until(() -> store.completed(DAY));
        assertThat(tables.strings("select format('%s %s', as_of, loans_reviewed) from overdue_sweep"))
                .containsExactly(DAY + " 10");
    }

    @Test
    void aPreviewRunsBesideASweepOfAnotherDay() {
        SweepRun running = sweeps.replica(50, 1).start(DAY, false, "test");
        JsonPath preview = start(Map.of("asOf", DAY.plusDays(20).toString(), "preview", true));
        assertThat(preview.getList("userErrors")).isEmpty();
        await().until(() -> store.running().stream().noneMatch(SweepRun::preview));
        assertThat(store.run(running.id()).orElseThrow().status()).isEqualTo(SweepStatus.RUNNING);
        start(Map.of());
    }

    @Test
    void aDayBeforeTheLastSweepIsSweptAndFindsNothing() {
        sweeps.sweep(DAY);
        start(Map.of("asOf", DAY.minusDays(5).toString()));
        await().until(() -> store.running().isEmpty());
        assertThat(tables.strings(
                        "select format('%s %s %s', as_of, status, loans_reviewed) from overdue_sweep order by 1"))
                .containsExactly(DAY.minusDays(5) + " COMPLETED 0", DAY + " COMPLETED 10");
        assertThat(store.lastCompleted()).isEqualTo(DAY);
    }

    @Test
    void aKeyWithoutADateMayBeRepeatedAfterMidnight() {
        Map<String, String> input = Map.of("idempotencyKey", UUID.randomUUID().toString());
        String id = start(input).getString("sweep.id");
        await().until(() -> store.completed(DAY));
        clock.set(DAY.plusDays(1));
        JsonPath again = start(input);
        assertThat(again.getString("sweep.id")).isEqualTo(id);
        assertThat(again.getString("sweep.asOf")).isEqualTo(DAY.toString());
        assertThat(tables.number("select count(*) from overdue_sweep")).isEqualTo(1);
    }

    @Test
    void aStartThatIsRolledBackLeavesNoSweep() {
        QuarkusTransaction.begin();
        OverdueSweepStartInput input = new OverdueSweepStartInput(null, null, false);
        assertThat(mutations.run("overdueSweepStart", input, service::started, queries::startedSweep))
                .isInstanceOf(Outcome.Accepted.class);
        QuarkusTransaction.rollback();
        assertThat(tables.number("select count(*) from overdue_sweep")).isZero();
        assertThat(tables.number("select count(*) from sweep_chunk")).isZero();
        assertThat(start(Map.of()).getList("userErrors")).isEmpty();
        await().until(() -> store.completed(DAY));
    }

    @Test
    void identicalRequestsAtOnceStartOneSweep() throws Exception {
        Map<String, Object> input = Map.of("idempotencyKey", UUID.randomUUID().toString(), "preview", true);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Callable<String> request = () -> start(input).getString("sweep.id");
            List<Future<String>> answers =
                    IntStream.range(0, 8).mapToObj(i -> pool.submit(request)).toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.get(0).get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(tables.number("select count(*) from overdue_sweep")).isEqualTo(1);
    }

    @Test
    void startsAtOnceOfDifferentDaysGiveOneSweepAndRefusals() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<JsonPath>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit(
                            () -> start(Map.of("asOf", DAY.minusDays(i).toString()))))
                    .toList();
            for (Future<JsonPath> answer : answers) {
                List<String> codes = answer.get().getList("userErrors.code");
                assertThat(codes).isSubsetOf("ILLEGAL_STATE");
            }
        } finally {
            pool.shutdownNow();
        }
        await().until(() -> store.running().isEmpty());
        assertThat(tables.number("select sum(loans_reviewed) from overdue_sweep"))
                .isEqualTo(10);
    }
}
