package io.dunlin.loan;

import io.dunlin.loan.ledger.Ledger;
import io.dunlin.loan.overdue.OverdueFacts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.ObjLongConsumer;

/**
 * The random loan lives that every comparison goes through; each is known by its seed. A build looks at a thousand;
 * {@code -Dhistories=10000} looks at more, {@code -Dhistories.seed=1000} at others.
 */
public final class Histories {

    /** How many. */
    public static final int HISTORIES = Integer.getInteger("histories", 1000);

    /** The seed of the first one; the others follow it. */
    public static final long SEED = Long.getLong("histories.seed", 0);

    static {
        System.out.printf("Histories: %d from seed %d (-Dhistories, -Dhistories.seed)%n", HISTORIES, SEED);
    }

    private Histories() {}

    static void forEachHistory(ObjLongConsumer<History> check) {
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            History history = HistoryGenerator.generate(seed);
            try {
                check.accept(history, seed);
            } catch (AssertionError | RuntimeException failure) {
                String place = "History of seed %d: %s".formatted(seed, failure.getMessage());
                throw new AssertionError(place + System.lineSeparator() + history, failure);
            }
        }
    }

    static OverdueFacts facts(History history) {
        return history.overdueFacts(Ledger.replay(history.ledgerFacts(), history.horizon()));
    }

    static LocalDate someDay(History history, long seed) {
        LocalDate first = history.terms().disbursedOn();
        return first.plusDays(new Random(seed).nextInt((int) ChronoUnit.DAYS.between(first, history.horizon()) + 1));
    }
}
