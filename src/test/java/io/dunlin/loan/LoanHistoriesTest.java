package io.dunlin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.loan.ledger.Ledger;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.overdue.Attribution;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.loan.overdue.Overdue;
import io.dunlin.loan.overdue.OverdueFacts;
import io.dunlin.loan.overdue.OverduePosition;
import io.dunlin.vocabulary.TransitionCause;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The fast path against {@link SlowReference}, over many random loan lives. */
class LoanHistoriesTest {

    private static final int FORESIGHT_DAYS = 500;

    @Test
    void theLedgerEqualsTheReferenceToTheCent() {
        Histories.forEachHistory((history, seed) -> {
            for (LocalDate asOf : List.of(history.horizon(), Histories.someDay(history, seed))) {
                SlowReference reference = SlowReference.walk(history, asOf, asOf);
                LedgerState state = Ledger.replay(history.ledgerFacts(), asOf);
                assertThat(state.installments()).isEqualTo(reference.ledger.installments());
                assertThat(state.payments()).isEqualTo(reference.ledger.payments);
                assertThat(state.adjustments()).isEqualTo(reference.ledger.adjustments);
                assertThat(state.isSettled()).isEqualTo(reference.days.get(asOf).oldest() == null);
            }
        });
    }

    @Test
    void thePositionOfEveryDayEqualsTheReference() {
        Histories.forEachHistory((history, seed) -> {
            SlowReference reference = SlowReference.walk(history, history.horizon(), history.horizon());
            OverdueFacts facts = Histories.facts(history);
            LocalDate first = history.terms().disbursedOn();
            for (LocalDate day : first.datesUntil(history.horizon().plusDays(1)).toList()) {
                OverduePosition position = Overdue.positionAt(facts, history.policies(), day);
                assertPosition(position, reference.days.get(day));
                SentenceCheck.assertSentence(position, reference.days.get(day));
            }
        });
    }

    @Test
    void theCrossingsEqualTheReferenceInDayEdgeAndCause() {
        Set<TransitionCause> seen = EnumSet.noneOf(TransitionCause.class);
        Histories.forEachHistory((history, seed) -> {
            SlowReference reference = SlowReference.walk(history, history.horizon(), history.horizon());
            LocalDate first = history.terms().disbursedOn();
            assertThat(Overdue.crossings(Histories.facts(history), history.policies(), first, history.horizon()))
                    .isEqualTo(reference.crossings);
            reference.crossings.forEach(crossing -> seen.add(crossing.cause()));
        });
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        TransitionCause.TIME,
                        TransitionCause.PAYMENT,
                        TransitionCause.POLICY,
                        TransitionCause.ADJUSTMENT,
                        TransitionCause.CHARGE_OFF);
    }

    /** Each payment in turn is recorded last, when the stages without it are known already. */
    @Test
    void noStageWorsensByAPayment() {
        Histories.forEachHistory((history, seed) -> {
            List<Crossing> derived = crossings(history);
            for (History.Paid last : history.payments()) {
                List<Crossing> known = crossings(history.without(last));
                Attribution.attribute(known, derived, TransitionCause.PAYMENT).stream()
                        .filter(crossing -> crossing.cause() == TransitionCause.PAYMENT)
                        .forEach(crossing -> assertThat(SlowReference.badness(crossing.to()))
                                .as(crossing.toString())
                                .isLessThan(SlowReference.badness(crossing.from())));
            }
        });
    }

    private static List<Crossing> crossings(History history) {
        return Overdue.crossings(
                Histories.facts(history), history.policies(), history.terms().disbursedOn(), history.horizon());
    }

    @Test
    void theNextStageComesOnTheDayOnWhichItComesWithoutMoney() {
        Histories.forEachHistory((history, seed) -> {
            LocalDate asOf = Histories.someDay(history, seed);
            LocalDate end = asOf.plusDays(FORESIGHT_DAYS);
            SlowReference unpaid = SlowReference.walk(history, end, asOf);
            LocalDate expected = unpaid.crossings.stream()
                    .map(Crossing::on)
                    .filter(on -> on.isAfter(asOf))
                    .findFirst()
                    .orElse(null);
            LocalDate next = Overdue.nextStageOn(Histories.facts(history), history.policies(), asOf);
            LocalDate foreseen = next != null && next.isAfter(end) ? null : next;
            assertThat(foreseen).isEqualTo(expected);
        });
    }

    private static void assertPosition(OverduePosition position, SlowReference.Day day) {
        assertThat(new SlowReference.Day(
                        position.stage(),
                        position.stageSince(),
                        position.pastDueSince(),
                        position.pastDueDays(),
                        position.delinquentDays(),
                        position.pausedDays(),
                        position.graceDays(),
                        position.policyVersion(),
                        day.oldest()))
                .isEqualTo(day);
    }
}
