package io.dunlin.arrangement.judge;

import io.dunlin.arrangement.judge.MadePromise.End;
import io.dunlin.arrangement.judge.MadePromise.Sum;
import io.dunlin.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Random promises of one borrower in two cases, over two loans that both may share, and random payments. */
record PromiseHistory(List<MadePromise> promises, List<CountedPayment> payments, LocalDate first, LocalDate horizon) {

    private static final LocalDate START = LocalDate.of(2026, 1, 10);
    private static final Currency USD = Currency.getInstance("USD");

    static PromiseHistory of(long seed) {
        Random random = new Random(seed);
        List<UUID> loans = List.of(id(random), id(random));
        List<MadePromise> promises = new ArrayList<>();
        for (int cases = random.nextInt(2); cases >= 0; cases--) {
            inCase(random, loans, promises);
        }
        List<CountedPayment> payments = new ArrayList<>();
        for (int i = random.nextInt(14); i > 0; i--) {
            LocalDate effectiveOn = START.plusDays(random.nextInt(60));
            LocalDate recordedOn = random.nextInt(3) > 0 ? effectiveOn : effectiveOn.plusDays(random.nextInt(15));
            payments.add(new CountedPayment(
                    id(random),
                    loans.get(random.nextInt(2)),
                    cents(1 + random.nextInt(60)),
                    effectiveOn,
                    at(recordedOn, random)));
        }
        LocalDate last = promises.stream()
                .flatMap(promise -> java.util.stream.Stream.of(
                        promise.madeOn(),
                        promise.end() == null ? promise.madeOn() : promise.end().on()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new PromiseHistory(promises, payments, last, START.plusDays(90));
    }

    /** Each takes the place of the one before, unless that was cancelled. */
    private static void inCase(Random random, List<UUID> loans, List<MadePromise> promises) {
        LocalDate on = START.plusDays(random.nextInt(10));
        Instant at = at(on, random);
        for (int left = random.nextInt(3); left >= 0; left--) {
            LocalDate nextOn = on.plusDays(random.nextInt(25));
            Instant nextAt = nextOn.equals(on) ? at.plusSeconds(1 + random.nextInt(60)) : at(nextOn, random);
            boolean cancelled = random.nextInt(4) == 0;
            End end = left > 0 || cancelled ? new End(nextOn, nextAt, cancelled) : null;
            promises.add(promise(random, loans, on, at, end));
            on = nextOn;
            at = nextAt;
        }
    }

    private static MadePromise promise(Random random, List<UUID> loans, LocalDate on, Instant at, @Nullable End end) {
        List<Sum> sums = new ArrayList<>();
        LocalDate dueOn = on.plusDays(random.nextInt(6));
        for (int i = random.nextInt(3); i >= 0; i--) {
            sums.add(new Sum(dueOn, cents(1 + random.nextInt(50))));
            dueOn = dueOn.plusDays(1 + random.nextInt(12));
        }
        String tolerance = List.of("0", "0.05", "0.1", "0.5", "0.99").get(random.nextInt(5));
        Set<UUID> about = random.nextBoolean() ? Set.copyOf(loans) : Set.of(loans.get(random.nextInt(2)));
        return new MadePromise(id(random), on, at, random.nextInt(5), new BigDecimal(tolerance), about, sums, end);
    }

    private static Money cents(int cents) {
        return Money.ofMinorUnits(cents, USD);
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Instant at(LocalDate day, Random random) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(80_000));
    }
}
