package io.dunlin.loan.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunlin.kernel.DateRanges;
import io.dunlin.loan.ledger.UnmetChange;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Policies;
import io.dunlin.policy.PolicyFixtures;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverdueEventsTest {

    private static final LocalDate DISBURSED = LocalDate.of(2026, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 1);
    private static final Policies POLICIES = PolicyFixtures.defaultPolicies();

    @Test
    void aPaymentThatMeetsTheOldestInstallmentRollsTheLoanBack() {
        OverdueFacts facts =
                facts(0, null, new UnmetChange(DUE, DUE), new UnmetChange(DUE.plusDays(40), DUE.plusMonths(1)));
        assertThat(edges(facts, DUE.plusDays(35), DUE.plusDays(60)))
                .containsExactly("M2>M1 +40 PAYMENT", "M1>M2 +59 TIME");
        assertThat(Overdue.positionAt(facts, POLICIES, DUE.plusDays(40)).stageSince())
                .isEqualTo(DUE.plusDays(40));
    }

    /** A hold has kept the second installment as old as the first, so it gets a day older on the day of the payment. */
    @Test
    void aPaymentOnTheDayOnWhichTimeMakesTheLoanWorseIsNotToBlame() {
        LocalDate second = DUE.plusMonths(1);
        OverdueFacts facts = new OverdueFacts(
                DISBURSED,
                List.of(new UnmetChange(DUE, DUE), new UnmetChange(second.plusDays(31), second)),
                0,
                DateRanges.of(List.of(new io.dunlin.kernel.DateRange(DUE.plusDays(1), second))),
                null);
        assertThat(edges(facts, second.plusDays(2), second.plusDays(40))).containsExactly("M1>M2 +59 TIME");
    }

    @Test
    void theNextStageIsForeseenWithoutPaymentsYetToCome() {
        OverdueFacts facts = facts(0, null, new UnmetChange(DUE, DUE), new UnmetChange(DUE.plusDays(20), null));
        assertThat(Overdue.nextStageOn(facts, POLICIES, DUE.plusDays(19))).isEqualTo(DUE.plusDays(31));
        assertThat(Overdue.nextStageOn(facts, POLICIES, DUE.plusDays(20))).isNull();
    }

    @Test
    void aLoanInWhichAllIsPaidIsCurrentForGood() {
        OverduePosition position =
                Overdue.positionAt(facts(0, null, new UnmetChange(DUE, null)), POLICIES, DUE.plusYears(1));
        assertThat(position.stage().code()).isEqualTo(Ladder.CURRENT);
        assertThat(position.stageSince()).isEqualTo(DISBURSED);
        assertThat(position.nextStageOn()).isNull();
        assertThat(position.pastDueSince()).isNull();
    }

    @Test
    void chargeOffIsAStageOfItsOwnWhileTheDaysGoOn() {
        OverdueFacts facts = facts(0, DUE.plusDays(50), new UnmetChange(DUE, DUE));
        assertThat(edges(facts, DUE.plusDays(40), DUE.plusDays(500))).containsExactly("M2>CHARGED_OFF +50 CHARGE_OFF");
        assertThat(Overdue.nextStageOn(facts, POLICIES, DUE.plusDays(31))).isEqualTo(DUE.plusDays(50));
        OverduePosition position = Overdue.positionAt(facts, POLICIES, DUE.plusDays(60));
        assertThat(position.stage()).isEqualTo(Ladder.CHARGED_OFF);
        assertThat(position.pastDueDays()).isEqualTo(60);
        assertThat(position.delinquentDays()).isEqualTo(60);
        assertThat(position.nextStageOn()).isNull();
    }

    @Test
    void aChargedOffLoanOfWhichAllIsRecoveredIsCurrentAgain() {
        OverdueFacts facts =
                facts(0, DUE.plusDays(50), new UnmetChange(DUE, DUE), new UnmetChange(DUE.plusDays(70), null));
        assertThat(edges(facts, DUE.plusDays(50), DUE.plusDays(99))).containsExactly("CHARGED_OFF>CURRENT +70 PAYMENT");
    }

    @Test
    void ladderAndGraceChangeWithThePolicyInForce() {
        Policies two = new Policies(List.of(
                PolicyFixtures.policy(1, DISBURSED, PolicyFixtures.defaultLadder(), 0),
                PolicyFixtures.policy(2, DUE.plusDays(20), PolicyFixtures.ladder(5, 10), 2)));
        OverdueFacts facts = unpaid(0, DateRanges.NONE);
        assertThat(Overdue.crossings(facts, two, DUE.plusDays(1), DUE.plusYears(1)))
                .extracting(c -> c.from().code() + ">" + c.to().code() + " " + c.on() + " " + c.cause() + " "
                        + c.policyVersion())
                .containsExactly("M1>M3 " + DUE.plusDays(20) + " POLICY 2");
        assertThat(Overdue.nextStageOn(facts, two, DUE.plusDays(5))).isEqualTo(DUE.plusDays(20));
    }

    @Test
    void factsWithoutAnEntryOrOutOfOrderAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> facts(0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> facts(-1, null, new UnmetChange(DUE, DUE)));
        UnmetChange entry = new UnmetChange(DUE, DUE);
        assertThatIllegalArgumentException().isThrownBy(() -> facts(0, null, entry, entry));
    }

    private static List<String> edges(OverdueFacts facts, LocalDate after, LocalDate through) {
        return Overdue.crossings(facts, POLICIES, after, through).stream()
                .map(c -> "%s>%s +%d %s"
                        .formatted(c.from().code(), c.to().code(), c.on().toEpochDay() - DUE.toEpochDay(), c.cause()))
                .toList();
    }

    private static OverdueFacts unpaid(int graceDays, DateRanges frozen) {
        return new OverdueFacts(DISBURSED, List.of(new UnmetChange(DUE, DUE)), graceDays, frozen, null);
    }

    private static OverdueFacts facts(int graceDays, LocalDate chargedOffOn, UnmetChange... unmet) {
        return new OverdueFacts(DISBURSED, List.of(unmet), graceDays, DateRanges.NONE, chargedOffOn);
    }
}
