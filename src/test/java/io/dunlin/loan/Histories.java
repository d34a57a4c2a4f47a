package io.dunlin.loan;

import io.dunlin.loan.ledger.Ledger;
import io.dunlin.loan.overdue.OverdueFacts;
import io.dunlin.testing.Seeds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.ObjLongConsumer;

/** The random loan lives that every comparison goes through; each is known by its seed. */
public final class Histories {

    private Histories() {}

    static void forEachHistory(ObjLongConsumer<History> check) {
        Seeds.all().forEach(seed -> {
            History history = HistoryGenerator.generate(seed);
            try {
                check.accept(history, seed);
            } catch (AssertionError | RuntimeException failure) {
                String place = "History of seed %d: %s".formatted(seed, failure.getMessage());
                throw new AssertionError(place + System.lineSeparator() + history, failure);
            }
        });
    }

    static OverdueFacts facts(History history) {
        return history.overdueFacts(Ledger.replay(history.ledgerFacts(), history.horizon()));
    }

    static LocalDate someDay(History history, long seed) {
        LocalDate first = history.terms().disbursedOn();
        return first.plusDays(new Random(seed).nextInt((int) ChronoUnit.DAYS.between(first, history.horizon()) + 1));
    }
}
