package io.dunlin.loan.ledger;

import static io.dunlin.loan.ledger.LedgerFixture.DUE_1;
import static io.dunlin.loan.ledger.LedgerFixture.DUE_2;
import static io.dunlin.loan.ledger.LedgerFixture.DUE_3;
import static io.dunlin.loan.ledger.LedgerFixture.usd;
import static io.dunlin.vocabulary.BalanceComponent.FEE;
import static io.dunlin.vocabulary.BalanceComponent.INTEREST;
import static io.dunlin.vocabulary.BalanceComponent.PENALTY;
import static io.dunlin.vocabulary.BalanceComponent.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.policy.PolicyFixtures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final LocalDate LATE = DUE_1.plusDays(10);

    private final LedgerFixture loan = new LedgerFixture();

    @Test
    void theOldestInstallmentIsPaidFirstAndWithinItThePolicysOrder() {
        AllocatedPayment payment = loan.paid("1030", LATE).asOf(LATE).payments().get(0);
        assertThat(payment.allocations())
                .containsExactly(
                        new Allocation(1, PENALTY, usd("10")),
                        new Allocation(1, FEE, usd("5")),
                        new Allocation(1, INTEREST, usd("10")),
                        new Allocation(1, PRINCIPAL, usd("1000")),
                        new Allocation(2, INTEREST, usd("5")));
        assertThat(payment.unallocated()).isEqualTo(usd("0"));
    }

    @Test
    void anotherOrderPaysPrincipalFirst() {
        loan.order(PRINCIPAL, INTEREST, FEE, PENALTY).paid("1012", LATE);
        assertThat(loan.asOf(LATE).payments().get(0).allocations())
                .containsExactly(
                        new Allocation(1, PRINCIPAL, usd("1000")),
                        new Allocation(1, INTEREST, usd("10")),
                        new Allocation(1, FEE, usd("2")));
        assertThat(loan.asOf(LATE.plusDays(30)).installments().get(0).due().penalty())
                .as("no principal, no penalty")
                .isEqualTo(usd("10"));
    }

    @Test
    void oneCentShortIsNotFullyPaid() {
        LedgerState state = loan.paid("1009.99", DUE_1).asOf(DUE_1.plusDays(1));
        assertThat(state.oldestUnmet())
                .hasValueSatisfying(first -> assertThat(first.number()).isEqualTo(1));
        assertThat(state.pastDue().total()).isEqualTo(usd("0.01"));
        assertThat(state.installments().get(0).settledOn()).isNull();
    }

    @Test
    void whatIsLeftWhenNothingIsOutstandingStaysUnallocated() {
        LedgerState state =
                loan.paid("3000", DUE_1).paid("100", DUE_2).paid("7", DUE_3).asOf(DUE_3);
        assertThat(state.isSettled()).isTrue();
        assertThat(state.oldestUnmet()).isEmpty();
        assertThat(state.outstanding().isZero()).isTrue();
        assertThat(state.payments())
                .extracting(AllocatedPayment::unallocated)
                .containsExactly(usd("0"), usd("70"), usd("7"));
        assertThat(state.payments().get(2).allocations()).isEmpty();
    }

    @Test
    void aPaymentCountsFromItsEffectiveDate() {
        loan.paid("1010", DUE_1);
        assertThat(loan.asOf(DUE_1.minusDays(1)).payments()).isEmpty();
        assertThat(loan.asOf(DUE_1).payments()).hasSize(1);
        assertThat(loan.asOf(DUE_1).installments().get(0).settledOn()).isEqualTo(DUE_1);
    }

    @Test
    void pastDueIsWhatWasDueBeforeTheDay() {
        assertThat(loan.asOf(DUE_1).pastDue().total()).isEqualTo(usd("0"));
        assertThat(loan.asOf(DUE_1.plusDays(1)).pastDue().total()).isEqualTo(usd("1011"));
        assertThat(loan.asOf(DUE_1.plusDays(1)).outstanding().total()).isEqualTo(usd("3031"));
    }

    @Test
    void theOldestUnmetChangesWithThePaymentThatMeetsAnInstallment() {
        loan.paid("500", DUE_1).paid("510", DUE_1).paid("2020", DUE_2);
        assertThat(loan.asOf(DUE_2).unmet())
                .containsExactly(
                        new UnmetChange(DUE_1.minusDays(1), DUE_1),
                        new UnmetChange(DUE_1, DUE_2),
                        new UnmetChange(DUE_2, null));
        assertThat(loan.asOf(DUE_1.minusDays(1)).unmet())
                .extracting(UnmetChange::dueOn)
                .containsExactly(DUE_1);
    }

    @Test
    void withoutPaymentsTheFirstInstallmentIsTheOldestUnmet() {
        assertThat(loan.asOf(DUE_3).unmet()).containsExactly(new UnmetChange(DUE_1, DUE_1));
    }

    @Test
    void impossibleFactsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loan.paid("0", DUE_1))
                .withMessageContaining("positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loan.order(FEE, INTEREST, PENALTY).asOf(DUE_1))
                .withMessageContaining("every component once");
    }

    @Test
    void factsOutOfOrderOrOfAnotherCurrencyAreRefused() {
        DueInstallment first = new DueInstallment(1, DUE_1, usd("1"), usd("0"));
        DueInstallment second = new DueInstallment(2, DUE_2, usd("1"), usd("0"));
        LedgerPayment early = new LedgerPayment(new UUID(0, 1), usd("1"), DUE_1);
        LedgerPayment late = new LedgerPayment(new UUID(0, 2), usd("1"), DUE_2);
        Money yen = Money.ofMinorUnits(1, Currency.getInstance("JPY"));
        refused(List.of(), List.of(), "at least one installment");
        refused(List.of(second, first), List.of(), "ascending due date");
        refused(List.of(first, first), List.of(), "ascending due date");
        refused(List.of(first, second), List.of(late, early), "ascending effective date");
        refused(List.of(new DueInstallment(1, DUE_1, yen, yen)), List.of(), "Installments must be in the currency");
        refused(
                List.of(first),
                List.of(new LedgerPayment(new UUID(0, 3), yen, DUE_1)),
                "Payments must be in the currency");
    }

    private static void refused(List<DueInstallment> installments, List<LedgerPayment> payments, String message) {
        LedgerTerms terms =
                new LedgerTerms(usd("0").currency(), BigDecimal.ZERO, usd("0"), 0, 365, PolicyFixtures.DEFAULT_ORDER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerFacts(
                        terms, installments, payments, List.of(), DateRanges.NONE, DateRanges.NONE, null))
                .withMessageContaining(message);
    }
}
