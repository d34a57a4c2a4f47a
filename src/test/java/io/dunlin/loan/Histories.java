package io.dunlin.loan;

import io.dunlin.loan.ledger.Ledger;
import io.dunlin.loan.overdue.OverdueFacts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.ObjLongConsumer;

/** The random loan lives that every comparison goes through; each is known by its seed. */
final class Histories {

    private static final int HISTORIES = 12_000;

    private Histories() {}

    static void forEachHistory(ObjLongConsumer<History> check) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            History history = HistoryGenerator.generate(seed);
            try {
                check.accept(history, seed);
            } catch (AssertionError | RuntimeException failure) {
                String place = "Seed %d of %d histories: %s".formatted(seed, HISTORIES, failure.getMessage());
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
