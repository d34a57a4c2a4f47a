package io.dunlin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.loan.ledger.UnmetChange;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.loan.overdue.Overdue;
import io.dunlin.loan.overdue.OverdueFacts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a sweep relies on: neither when it runs nor how little it reads of the past changes what it finds. */
class SweptHistoriesTest {

    @Test
    void manyShortSweepsFindWhatOneLongSweepFinds() {
        Histories.forEachHistory((history, seed) -> {
            OverdueFacts facts = Histories.facts(history);
            List<Crossing> whole =
                    Overdue.crossings(facts, history.policies(), history.terms().disbursedOn(), history.horizon());
            Random random = new Random(seed);
            int longest = seed % 40 == 0 ? 1 : 120;
            List<Crossing> pieces = new ArrayList<>();
            LocalDate after = history.terms().disbursedOn();
            while (after.isBefore(history.horizon())) {
                LocalDate through = earlier(after.plusDays(1 + random.nextInt(longest)), history.horizon());
                pieces.addAll(Overdue.crossings(facts, history.policies(), after, through));
                after = through;
            }
            assertThat(pieces).isEqualTo(whole);
        });
    }

    /** Past days, the same day again, days left out: the loan ends as after a sweep every night. */
    @Test
    void anyOrderOfSweepsEndsAsNightlySweepsDo() {
        Histories.forEachHistory((history, seed) -> {
            LoanFacts facts = history.asRecorded();
            LocalDate first = history.terms().disbursedOn();
            SweptLoan nightly = new SweptLoan(facts, history.policies());
            first.datesUntil(history.horizon().plusDays(1)).forEach(nightly::sweep);
            SweptLoan shuffled = new SweptLoan(facts, history.policies());
            Random random = new Random(seed);
            int days = (int) ChronoUnit.DAYS.between(first, history.horizon());
            for (int i = random.nextInt(12); i > 0; i--) {
                shuffled.sweep(first.plusDays(random.nextInt(days + 1)));
            }
            shuffled.sweep(history.horizon());
            assertThat(shuffled.standing()).isEqualTo(nightly.standing());
            assertThat(shuffled.recorded()).isEqualTo(nightly.recorded());
            assertThat(shuffled.told()).isEqualTo(nightly.told());
            assertThat(shuffled.figures()).isEqualTo(LoanFigures.of(facts, shuffled.ledger(history.horizon())));
        });
    }

    /** Whatever a charge-off did to the loan until it was reversed is undone by that; a cancelled loan never was. */
    @Test
    void whatWasReversedOrCancelledLeavesNothingBehind() {
        Histories.forEachHistory((history, seed) -> {
            LoanFacts facts = history.asRecorded();
            LocalDate first = history.terms().disbursedOn();
            int days = (int) ChronoUnit.DAYS.between(first, history.horizon());
            Random random = new Random(seed);
            LocalDate on = first.plusDays(random.nextInt(days + 1));
            SweptLoan never = new SweptLoan(facts.chargedOff(null), history.policies());
            SweptLoan reversed =
                    new SweptLoan(facts.chargedOff(first.plusDays(1 + random.nextInt(days + 1))), history.policies());
            for (LocalDate day : List.of(on, history.horizon())) {
                never.sweep(day);
                reversed.sweep(day);
                reversed.change(facts.chargedOff(null), later(day, reversed.reviewedThrough()));
            }
            assertThat(reversed.position()).isEqualTo(never.position());
            assertThat(reversed.figures())
                    .isEqualTo(LoanFigures.of(facts.chargedOff(null), never.ledger(history.horizon())));
            reversed.change(facts.cancelled(), history.horizon());
            assertThat(reversed.recorded()).isEmpty();
            assertThat(reversed.standing()).contains(" CURRENT since " + first + ", unmet null, next null");
            assertThat(reversed.figures().status()).isEqualTo(LoanStatus.CANCELLED);
            assertThat(reversed.figures().outstanding().isZero()).isTrue();
        });
    }

    @Test
    void theLatestUnmetEntryIsEnoughToSweepUntilTheNextPayment() {
        Histories.forEachHistory((history, seed) -> {
            OverdueFacts all = Histories.facts(history);
            for (int i = 0; i < all.unmet().size(); i++) {
                UnmetChange entry = all.unmet().get(i);
                LocalDate after = later(entry.on(), history.terms().disbursedOn());
                LocalDate through =
                        i + 1 < all.unmet().size() ? all.unmet().get(i + 1).on().minusDays(1) : history.horizon();
                OverdueFacts one = new OverdueFacts(
                        all.disbursedOn(), List.of(entry), all.contractGraceDays(), all.frozen(), all.chargedOffOn());
                assertThat(Overdue.crossings(one, history.policies(), after, through))
                        .isEqualTo(Overdue.crossings(all, history.policies(), after, through));
            }
        });
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
