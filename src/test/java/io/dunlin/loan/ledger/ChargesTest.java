package io.dunlin.loan.ledger;

import static io.dunlin.loan.ledger.LedgerFixture.DUE_1;
import static io.dunlin.loan.ledger.LedgerFixture.DUE_2;
import static io.dunlin.loan.ledger.LedgerFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChargesTest {

    private static final LocalDate FIRST_FEE_DAY = DUE_1.plusDays(4);

    private final LedgerFixture loan = new LedgerFixture();

    @Test
    void penaltyBeginsOnTheDayAfterTheDueDate() {
        assertThat(penalty(DUE_1)).isEqualTo(usd("0"));
        assertThat(penalty(DUE_1.plusDays(1))).isEqualTo(usd("1"));
        assertThat(penalty(DUE_1.plusDays(20))).isEqualTo(usd("20"));
    }

    @Test
    void whoPaysOnTheDueDateOwesNoPenaltyAndOnTheDayAfterOneDay() {
        loan.paid("1010", DUE_1);
        assertThat(loan.asOf(DUE_2).installments().get(0).due().penalty()).isEqualTo(usd("0"));

        LedgerFixture late = new LedgerFixture().paid("1010", DUE_1.plusDays(1));
        InstallmentState first = late.asOf(DUE_1.plusDays(1)).installments().get(0);
        assertThat(first.due().penalty()).isEqualTo(usd("1"));
        assertThat(first.isMet()).isFalse();
        assertThat(first.outstanding().principal()).isEqualTo(usd("1"));
    }

    @Test
    void penaltyRunsOnThePrincipalAtTheStartOfTheDay() {
        loan.paid("513", DUE_1.plusDays(3));
        assertThat(penalty(DUE_1.plusDays(3))).isEqualTo(usd("3"));
        assertThat(penalty(DUE_1.plusDays(4))).isEqualTo(usd("3.50"));
    }

    @Test
    void penaltyIsRoundedOnceForItsWholeSum() {
        loan.principal("14.00");
        assertThat(penalty(DUE_1.plusDays(1))).isEqualTo(usd("0.01"));
        assertThat(penalty(DUE_1.plusDays(10))).isEqualTo(usd("0.14"));
        loan.paid("0.01", DUE_1.plusDays(1)).paid("0.01", DUE_1.plusDays(2)).paid("0.01", DUE_1.plusDays(3));
        assertThat(penalty(DUE_1.plusDays(10))).as("looked at in between").isEqualTo(usd("0.14"));
    }

    @Test
    void halfACentOfPenaltyGoesToTheEvenCent() {
        loan.principal("25.00");
        assertThat(penalty(DUE_1.plusDays(1))).as("0.025").isEqualTo(usd("0.02"));
        assertThat(penalty(DUE_1.plusDays(3))).as("0.075").isEqualTo(usd("0.08"));
    }

    @Test
    void penaltyRestsWhileChargesAreFrozen() {
        loan.chargesFrozen(DUE_1.plusDays(3), DUE_1.plusDays(5));
        assertThat(penalty(DUE_1.plusDays(2))).isEqualTo(usd("2"));
        assertThat(penalty(DUE_1.plusDays(5))).isEqualTo(usd("2"));
        assertThat(penalty(DUE_1.plusDays(6))).isEqualTo(usd("3"));
    }

    @Test
    void aHoldOnDelinquencyAloneDoesNotStopPenalty() {
        loan.delinquencyFrozen(DUE_1, null);
        assertThat(penalty(DUE_1.plusDays(20))).isEqualTo(usd("20"));
    }

    @Test
    void penaltyEndsOnTheDayBeforeTheChargeOff() {
        loan.chargedOff(DUE_1.plusDays(10));
        assertThat(penalty(DUE_1.plusDays(9))).isEqualTo(usd("9"));
        assertThat(penalty(DUE_1.plusDays(10))).isEqualTo(usd("9"));
        assertThat(penalty(DUE_2)).isEqualTo(usd("9"));
        assertThat(loan.asOf(DUE_2.plusDays(9)).installments().get(1).due().penalty())
                .isEqualTo(usd("0"));
    }

    @Test
    void theFeeComesOnTheFirstDayAfterGraceAndOnlyOnce() {
        assertThat(fee(FIRST_FEE_DAY.minusDays(1))).isEqualTo(usd("0"));
        assertThat(fee(FIRST_FEE_DAY)).isEqualTo(usd("5"));
        assertThat(fee(FIRST_FEE_DAY.plusDays(300))).isEqualTo(usd("5"));
    }

    @Test
    void whoPaysTheDayBeforeIsSparedTheFeeAndOnTheDayItselfIsNot() {
        loan.paid("1013", FIRST_FEE_DAY.minusDays(1));
        assertThat(loan.asOf(FIRST_FEE_DAY).installments().get(0).isMet()).isTrue();
        assertThat(fee(FIRST_FEE_DAY)).isEqualTo(usd("0"));

        LedgerState late = new LedgerFixture().paid("1014", FIRST_FEE_DAY).asOf(FIRST_FEE_DAY);
        assertThat(late.installments().get(0).paid().fee()).isEqualTo(usd("5"));
        assertThat(late.installments().get(0).outstanding().principal()).isEqualTo(usd("5"));
    }

    @Test
    void daysOnWhichDelinquencyIsFrozenPutTheFeeOff() {
        loan.delinquencyFrozen(DUE_1.minusDays(5), DUE_1.plusDays(2));
        assertThat(fee(FIRST_FEE_DAY.plusDays(1))).isEqualTo(usd("0"));
        assertThat(fee(FIRST_FEE_DAY.plusDays(2))).isEqualTo(usd("5"));
    }

    @Test
    void aFeeThatFallsOnAFrozenDayWaitsForTheFirstOneThatIsNot() {
        loan.chargesFrozen(FIRST_FEE_DAY, FIRST_FEE_DAY.plusDays(9));
        assertThat(fee(FIRST_FEE_DAY.plusDays(9))).isEqualTo(usd("0"));
        assertThat(fee(FIRST_FEE_DAY.plusDays(10))).isEqualTo(usd("5"));
    }

    @Test
    void thereIsNoFeeFromTheChargeOffOn() {
        loan.chargedOff(FIRST_FEE_DAY);
        assertThat(fee(FIRST_FEE_DAY.plusDays(50))).isEqualTo(usd("0"));
        assertThat(new LedgerFixture()
                        .chargedOff(FIRST_FEE_DAY.plusDays(1))
                        .asOf(DUE_2)
                        .installments()
                        .get(0)
                        .due()
                        .fee())
                .isEqualTo(usd("5"));
    }

    @Test
    void anOpenEndedHoldMayPutTheFeeOffForever() {
        loan.delinquencyFrozen(DUE_1, null);
        assertThat(fee(DUE_1.plusYears(50))).isEqualTo(usd("0"));
    }

    @Test
    void aTrillionOverACenturyDoesNotOverflow() {
        loan.principal("1000000000000");
        assertThat(penalty(DUE_1.plusDays(36_500))).isEqualTo(usd("36500000000000"));
    }

    private Money penalty(LocalDate asOf) {
        return loan.asOf(asOf).installments().get(0).due().penalty();
    }

    private Money fee(LocalDate asOf) {
        return loan.asOf(asOf).installments().get(0).due().fee();
    }
}
