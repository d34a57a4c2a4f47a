package io.dunlin.arrangement.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.arrangement.judge.Judgement.JudgedSum;
import io.dunlin.arrangement.judge.Judgement.Part;
import io.dunlin.arrangement.judge.MadePromise.End;
import io.dunlin.arrangement.judge.MadePromise.Sum;
import io.dunlin.kernel.Money;
import io.dunlin.testing.Seeds;
import io.dunlin.vocabulary.PromiseStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PromiseJudgeTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate MADE = LocalDate.of(2026, 3, 1);
    private static final UUID LOAN = new UUID(0, 1);

    private static void forEachHistory(ObjLongConsumer<PromiseHistory> check) {
        Seeds.all().forEach(seed -> {
            PromiseHistory history = PromiseHistory.of(seed);
            try {
                check.accept(history, seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + seed + ": " + failure.getMessage(), failure);
            }
        });
    }

    private static String told(Judgement judged) {
        return judged.status() + " " + judged.since()
                + judged.sums().stream()
                        .map(sum ->
                                sum.dueOn() + " " + sum.kept().minorUnits() + " " + sum.status() + " " + sum.since())
                        .collect(Collectors.joining("; ", " [", "]"));
    }

    @Test
    void theJudgeFindsWhatSomebodyFindsWhoLooksEveryDayAtEveryCent() {
        forEachHistory((history, seed) -> {
            Random random = new Random(seed);
            List<CountedPayment> shuffled = new ArrayList<>(history.payments());
            Collections.shuffle(shuffled, random);
            LocalDate asOf = history.first().plusDays(random.nextInt(60));
            List<String> told = PromiseJudge.judge(history.promises(), shuffled, asOf).stream()
                    .map(PromiseJudgeTest::told)
                    .toList();
            assertThat(told).isEqualTo(SlowPromises.told(history.promises(), history.payments(), asOf));
        });
    }

    /** Whoever looks only on the days that the judge names, and on those of payments, misses nothing. */
    @Test
    void betweenItsDaysNothingIsDecided() {
        forEachHistory((history, seed) -> {
            List<Judgement> known = List.of();
            LocalDate next = history.first();
            for (LocalDate day = history.first(); !day.isAfter(history.horizon()); day = day.plusDays(1)) {
                LocalDate today = day;
                List<Judgement> now = PromiseJudge.judge(history.promises(), history.payments(), today);
                boolean paid = history.payments().stream()
                        .anyMatch(payment -> payment.effectiveOn().equals(today));
                boolean due = next != null && !next.isAfter(today);
                if (!known.isEmpty() && !paid && !due) {
                    assertThat(now).isEqualTo(known);
                }
                next = now.stream()
                        .map(Judgement::next)
                        .filter(java.util.Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null);
                assertThat(next == null || next.isAfter(today)).isTrue();
                known = now;
            }
        });
    }

    @Test
    void noCentCountsTwice() {
        forEachHistory((history, seed) -> {
            List<Part> parts = PromiseJudge.judge(history.promises(), history.payments(), history.horizon()).stream()
                    .flatMap(judged -> judged.parts().stream())
                    .toList();
            for (CountedPayment payment : history.payments()) {
                long counted = parts.stream()
                        .filter(part -> part.payment().equals(payment.id()))
                        .mapToLong(part -> part.amount().minorUnits())
                        .sum();
                assertThat(counted).isLessThanOrEqualTo(payment.amount().minorUnits());
            }
        });
    }

    private static MadePromise promise(End end, Sum... sums) {
        return new MadePromise(
                new UUID(1, 1), MADE, noon(MADE), 3, new BigDecimal("0.05"), Set.of(LOAN), List.of(sums), end);
    }

    private static Sum sum(int day, int dollars) {
        return new Sum(MADE.plusDays(day), Money.ofMinorUnits(dollars * 100L, USD));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static CountedPayment paid(int effective, int recorded, int cents) {
        return new CountedPayment(
                UUID.randomUUID(),
                LOAN,
                Money.ofMinorUnits(cents, USD),
                MADE.plusDays(effective),
                noon(MADE.plusDays(recorded)).plusSeconds(1));
    }

    private static Judgement judge(MadePromise promise, int day, CountedPayment... payments) {
        return PromiseJudge.judge(List.of(promise), List.of(payments), MADE.plusDays(day))
                .get(0);
    }

    @Test
    void anInstallmentFailsOnTheDayAfterItsGrace() {
        MadePromise promise = promise(null, sum(5, 100));
        assertThat(judge(promise, 8).status()).isEqualTo(PromiseStatus.OPEN);
        assertThat(judge(promise, 8).next()).isEqualTo(MADE.plusDays(9));
        Judgement broken = judge(promise, 40);
        assertThat(told(broken)).isEqualTo("BROKEN 2026-03-10 [2026-03-06 0 BROKEN 2026-03-10]");
        assertThat(broken.judgedThrough()).isEqualTo(MADE.plusDays(9));
        assertThat(broken.next()).isNull();
        assertThat(judge(promise, 40, paid(8, 8, 9499)).status()).isEqualTo(PromiseStatus.PARTLY_KEPT);
        assertThat(told(judge(promise, 40, paid(8, 8, 9500))))
                .isEqualTo("KEPT 2026-03-09 [2026-03-06 9500 KEPT 2026-03-09]");
        assertThat(judge(promise, 40, paid(9, 9, 10_000)).status()).isEqualTo(PromiseStatus.BROKEN);
    }

    @Test
    void aPromiseIsOpenUntilTheLastInstallmentIsKept() {
        MadePromise promise = promise(null, sum(5, 100), sum(20, 100));
        assertThat(judge(promise, 12, paid(2, 2, 10_000)).status()).isEqualTo(PromiseStatus.OPEN);
        assertThat(told(judge(promise, 12, paid(2, 2, 19_500))))
                .isEqualTo("KEPT 2026-03-03 " + "[2026-03-06 10000 KEPT 2026-03-03; 2026-03-21 9500 KEPT 2026-03-03]");
        Judgement failed = judge(promise, 30, paid(2, 2, 10_000));
        assertThat(failed.status()).isEqualTo(PromiseStatus.PARTLY_KEPT);
        assertThat(failed.since()).isEqualTo(MADE.plusDays(24));
    }

    @Test
    void onlyMoneyOfAfterThePromiseCounts() {
        MadePromise promise = promise(null, sum(5, 100));
        CountedPayment before =
                new CountedPayment(UUID.randomUUID(), LOAN, sum(0, 100).amount(), MADE, noon(MADE));
        assertThat(judge(promise, 5, before).kept().isZero()).isTrue();
        assertThat(judge(promise, 5, paid(-1, 3, 10_000)).kept().isZero()).isTrue();
        assertThat(judge(promise, 5, paid(0, 0, 10_000)).status()).isEqualTo(PromiseStatus.KEPT);
    }

    @Test
    void aBackDatedPaymentMendsWhatFailed() {
        MadePromise promise = promise(null, sum(5, 100));
        assertThat(told(judge(promise, 30, paid(4, 29, 10_000))))
                .isEqualTo("KEPT 2026-03-05 [2026-03-06 10000 KEPT 2026-03-05]");
    }

    @Test
    void whatFailedBeforeItsPlaceWasTakenStaysFailed() {
        Sum sum = sum(5, 100);
        assertThat(judge(promise(new End(MADE.plusDays(8), noon(MADE.plusDays(8)), false), sum), 30)
                        .status())
                .isEqualTo(PromiseStatus.SUPERSEDED);
        assertThat(judge(promise(new End(MADE.plusDays(9), noon(MADE.plusDays(9)), false), sum), 30)
                        .status())
                .isEqualTo(PromiseStatus.BROKEN);
        assertThat(judge(promise(new End(MADE.plusDays(9), noon(MADE.plusDays(9)), true), sum), 30)
                        .status())
                .isEqualTo(PromiseStatus.CANCELLED);
    }

    @Test
    void afterAFailureTheOtherInstallmentsAreJudgedOn() {
        Judgement failed = judge(promise(null, sum(5, 100), sum(20, 100)), 12, paid(12, 12, 10_000));
        assertThat(failed.status()).isEqualTo(PromiseStatus.BROKEN);
        assertThat(failed.sums().stream().map(JudgedSum::status).toList())
                .containsExactly(PromiseStatus.BROKEN, PromiseStatus.KEPT);
    }
}
