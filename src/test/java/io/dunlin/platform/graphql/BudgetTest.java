package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

    /** Near the end of its range, where it begins anew from below, as the machine's may. */
    private final AtomicLong clock =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());

    @Test
    void soManyRequestsAreLetInAtOnceAndThenOneByOne() {
        Budget budget = new Budget(20, 0, clock::get);
        assertThat(admitted(budget)).isEqualTo(20);
        assertThat(budget.admit()).isEqualTo(3);
        pass(2_999);
        assertThat(budget.admit()).isOne();
        pass(1);
        assertThat(admitted(budget)).isOne();
        pass(9_000);
        assertThat(admitted(budget)).isEqualTo(3);
        pass(3_600_000);
        assertThat(admitted(budget)).isEqualTo(20);
    }

    @Test
    void whoIsRefusedDoesNotWaitLongerForIt() {
        Budget budget = new Budget(60, 0, clock::get);
        assertThat(admitted(budget)).isEqualTo(60);
        for (int i = 0; i < 1_000; i++) {
            assertThat(budget.admit()).isOne();
        }
        pass(1_000);
        assertThat(budget.admit()).isZero();
    }

    @Test
    void theCostOfAnOperationIsWaitedForAfterwards() {
        Budget budget = new Budget(0, 1_000, clock::get);
        assertThat(budget.admit()).isZero();
        budget.charge(600);
        assertThat(budget.admit()).isZero();
        budget.charge(600);
        // 201 of 1,000 come back in an eighth of a minute
        assertThat(budget.admit()).isEqualTo(13);
        pass(12_060);
        assertThat(budget.admit()).isZero();
    }

    @Test
    void eitherOfBothLimitsHolds() {
        Budget budget = new Budget(2, 1_000, clock::get);
        assertThat(admitted(budget)).isEqualTo(2);
        budget.charge(10_000);
        assertThat(budget.admit()).isEqualTo(541);
        pass(540_060);
        assertThat(admitted(budget)).isEqualTo(2);
    }

    @Test
    void noCostKeepsAnybodyAwayForMoreThanADay() {
        Budget budget = new Budget(0, 1, clock::get);
        for (int i = 0; i < 10; i++) {
            budget.charge(Long.MAX_VALUE);
        }
        assertThat(budget.admit()).isEqualTo(Duration.ofDays(1).toSeconds());
    }

    private static int admitted(Budget budget) {
        int admitted = 0;
        while (budget.admit() == 0) {
            admitted++;
        }
        return admitted;
    }

    private void pass(long millis) {
        clock.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}
