package io.dunlin.loan.ledger;

import static io.dunlin.loan.ledger.LedgerFixture.DUE_1;
import static io.dunlin.loan.ledger.LedgerFixture.DUE_2;
import static io.dunlin.loan.ledger.LedgerFixture.DUE_3;
import static io.dunlin.loan.ledger.LedgerFixture.usd;
import static io.dunlin.vocabulary.BalanceComponent.COST;
import static io.dunlin.vocabulary.BalanceComponent.FEE;
import static io.dunlin.vocabulary.BalanceComponent.INTEREST;
import static io.dunlin.vocabulary.BalanceComponent.PENALTY;
import static io.dunlin.vocabulary.BalanceComponent.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.AdjustmentKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AdjustmentsTest {

    private static final LocalDate LATE = DUE_1.plusDays(10);

    private final LedgerFixture loan = new LedgerFixture();

    @Test
    void aWaiverTakesWhatIsNotPaidOnItsDayAndNoMore() {
        loan.adjusted(AdjustmentKind.WAIVE_PENALTY, "100", LATE).adjusted(AdjustmentKind.WAIVE_FEE, "2", LATE);
        assertThat(loan.asOf(LATE).adjustments())
                .extracting(AppliedAdjustment::applied)
                .containsExactly(usd("10"), usd("2"));
        assertThat(loan.asOf(LATE).installments().get(0).due().penalty()).isEqualTo(usd("0"));
        Balance later = loan.asOf(LATE.plusDays(3)).installments().get(0).due();
        assertThat(later.penalty()).as("penalty goes on").isEqualTo(usd("3"));
        assertThat(later.fee()).as("the fee does not come again").isEqualTo(usd("3"));
    }

    @Test
    void theOldestInstallmentIsRelievedFirst() {
        AppliedAdjustment waived = only(loan.adjusted(AdjustmentKind.WAIVE_INTEREST, "25", LATE), LATE);
        assertThat(waived.parts())
                .containsExactly(
                        new Allocation(1, INTEREST, usd("10")),
                        new Allocation(2, INTEREST, usd("10")),
                        new Allocation(3, INTEREST, usd("5")));
    }

    @Test
    void principalThatIsWrittenDownBearsNoPenaltyAfterwards() {
        loan.adjusted(AdjustmentKind.WRITE_DOWN_PRINCIPAL, "500", DUE_1.plusDays(2));
        assertThat(loan.asOf(DUE_1.plusDays(4)).installments().get(0).due().penalty())
                .isEqualTo(usd("3"));
    }

    @Test
    void aWaiverOfTheDayCountsBeforeItsPayment() {
        loan.paid("1010", LATE)
                .adjusted(AdjustmentKind.WAIVE_PENALTY, "10", LATE)
                .adjusted(AdjustmentKind.WAIVE_FEE, "5", LATE);
        InstallmentState first = loan.asOf(DUE_2).installments().get(0);
        assertThat(first.isMet()).isTrue();
        assertThat(first.settledOn()).isEqualTo(LATE);
        assertThat(loan.asOf(DUE_2).unmet())
                .containsExactly(new UnmetChange(DUE_1, DUE_1), new UnmetChange(LATE, DUE_2));
    }

    @Test
    void anInstallmentThatAWaiverMeetsIsMetByTheAdjustment() {
        loan.paid("1010", LATE)
                .adjusted(AdjustmentKind.WRITE_DOWN_PRINCIPAL, "15", DUE_2.minusDays(5))
                .adjusted(AdjustmentKind.WAIVE_PENALTY, "15", DUE_2.minusDays(5));
        assertThat(loan.asOf(DUE_2).unmet())
                .containsExactly(new UnmetChange(DUE_1, DUE_1), new UnmetChange(DUE_2.minusDays(5), DUE_2, true));
    }

    @Test
    void costsArePaidFirstAndBringNoFurtherCharge() {
        loan.adjusted(AdjustmentKind.ADD_COST, "40", LATE).paid("56", LATE).paid("999", DUE_2);
        assertThat(loan.asOf(LATE).payments().get(0).allocations())
                .containsExactly(
                        new Allocation(1, COST, usd("40")),
                        new Allocation(1, PENALTY, usd("10")),
                        new Allocation(1, FEE, usd("5")),
                        new Allocation(1, INTEREST, usd("1")));
        assertThat(loan.asOf(LATE).outstanding().cost()).isEqualTo(usd("0"));
    }

    @Test
    void anOrderMayNameCostsAtAnotherPlace() {
        loan.order(PENALTY, FEE, INTEREST, PRINCIPAL, COST)
                .adjusted(AdjustmentKind.ADD_COST, "40", LATE)
                .paid("1020", LATE);
        assertThat(loan.asOf(LATE).outstanding().cost()).isEqualTo(usd("40"));
    }

    @Test
    void costsMakeASettledLoanOweAgainAndNothingButCosts() {
        loan.paid("3030", DUE_1).adjusted(AdjustmentKind.ADD_COST, "40", DUE_3.plusDays(9));
        LedgerState state = loan.asOf(DUE_3.plusDays(60));
        assertThat(state.unmet())
                .endsWith(new UnmetChange(DUE_1, null), new UnmetChange(DUE_3.plusDays(9), DUE_3, true));
        assertThat(state.outstanding().total()).as("no fee, no penalty").isEqualTo(usd("40"));
        assertThat(state.settledOn()).isNull();
    }

    @Test
    void moneyThatNobodyNeededPaysNewCosts() {
        loan.paid("3070", DUE_1).adjusted(AdjustmentKind.ADD_COST, "50", DUE_2);
        LedgerState state = loan.asOf(DUE_2);
        assertThat(state.payments().get(0).unallocated()).isEqualTo(usd("0"));
        assertThat(state.payments().get(0).allocations()).endsWith(new Allocation(3, COST, usd("40")));
        assertThat(state.outstanding().total()).isEqualTo(usd("10"));
    }

    @Test
    void aRefundTakesWhatNoInstallmentTook() {
        loan.paid("3050", DUE_1)
                .paid("30", DUE_2)
                .adjusted(AdjustmentKind.REFUND, "25", DUE_2)
                .adjusted(AdjustmentKind.TRANSFER_UNALLOCATED, "100", DUE_3);
        LedgerState state = loan.asOf(DUE_3);
        assertThat(state.adjustments()).extracting(AppliedAdjustment::applied).containsExactly(usd("25"), usd("25"));
        assertThat(loan.asOf(DUE_2).payments())
                .extracting(AllocatedPayment::unallocated)
                .containsExactly(usd("0"), usd("25"));
        assertThat(state.unallocated()).isEqualTo(usd("0"));
    }

    @Test
    void interestIsRebatedOfInstallmentsThatAreNotDueYet() {
        AppliedAdjustment rebate = only(loan.adjusted(AdjustmentKind.REBATE_INTEREST, "100", DUE_2), DUE_2);
        assertThat(rebate.parts()).containsExactly(new Allocation(3, INTEREST, usd("10")));
    }

    @Test
    void interestThatWasPaidBeforeItWasEarnedPaysWhatElseIsOwed() {
        loan.paid("1010", DUE_1).paid("1010", DUE_1).adjusted(AdjustmentKind.REBATE_INTEREST, "18", DUE_1.plusDays(1));
        LedgerState state = loan.asOf(DUE_1.plusDays(1));
        assertThat(state.adjustments().get(0).parts())
                .containsExactly(new Allocation(3, INTEREST, usd("10")), new Allocation(3, PRINCIPAL, usd("8")));
        assertThat(state.adjustments().get(0).applied()).isEqualTo(usd("18"));
        assertThat(state.outstanding().total()).isEqualTo(usd("992"));
    }

    private static AppliedAdjustment only(LedgerFixture loan, LocalDate asOf) {
        AppliedAdjustment only = loan.asOf(asOf).adjustments().get(0);
        Money sum = only.parts().stream().map(Allocation::amount).reduce(usd("0"), Money::plus);
        assertThat(only.applied()).isEqualTo(sum);
        return only;
    }
}
