package io.dunlin.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.PoliciesOfTests;
import io.dunlin.kernel.Money;
import io.dunlin.loan.LoanAtRisk;
import io.dunlin.loan.LoanStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.99, 0",
        "1, 11",
        "9.99, 19",
        "10, 21",
        "12345, 51",
        "99999, 59",
        "100000, 61",
        "999999999, 99",
        "1000000000, 99",
        "1000000000000, 99"
    })
    void theSumGivesTenPointsADigitPlusTheLeadingDigit(BigDecimal amount, int points) {
        assertThat(Priority.balancePoints(amount)).isEqualTo(points);
    }

    @Test
    void pointsNeverFallWhenTheSumGrows() {
        int before = 0;
        for (BigDecimal amount = BigDecimal.ZERO;
                amount.compareTo(new BigDecimal("20000000000")) < 0;
                amount = amount.multiply(new BigDecimal("1.01")).add(BigDecimal.ONE)) {
            int points = Priority.balancePoints(amount);
            assertThat(points).isBetween(before, 99);
            before = points;
        }
    }

    @Test
    void theReasonsAddUpToThePriority() {
        Priority priority = Priority.of(
                List.of(
                        loan("M1", LoanStatus.ACTIVE, "2026-02-20", "5000.00", "USD"),
                        loan("M3", LoanStatus.ACTIVE, "2026-01-01", "7345.00", "USD"),
                        loan("GRACE", LoanStatus.ACTIVE, "2026-03-13", "900.00", "EUR")),
                PoliciesOfTests.LADDER);
        assertThat(priority.points()).isEqualTo(351);
        assertThat(priority.reasons(TODAY))
                .containsExactly("M3, 72 days past due: 300", "USD 12345.00 outstanding: 51");
    }

    @Test
    void aLoanThatIsChargedOffCountsByWhatIsOwedAndOneThatIsNotOwedDoesNot() {
        Priority priority = Priority.of(
                List.of(
                        loan("CHARGED_OFF", LoanStatus.CHARGED_OFF, "2025-01-01", "7345.00", "USD"),
                        loan("CURRENT", LoanStatus.SETTLED, null, "500.00", "USD"),
                        loan("CURRENT", LoanStatus.CANCELLED, null, "500.00", "USD")),
                PoliciesOfTests.LADDER);
        assertThat(priority.points()).isEqualTo(47);
        assertThat(priority.reasons(TODAY)).containsExactly("USD 7345.00 outstanding: 47");
    }

    @Test
    void everyRungOutweighsAnySum() {
        Priority low = Priority.of(
                List.of(loan("M1", LoanStatus.ACTIVE, "2026-03-01", "99999999999.00", "USD")), PoliciesOfTests.LADDER);
        Priority high = Priority.of(
                List.of(loan("M2", LoanStatus.ACTIVE, "2026-02-01", "0.01", "USD")), PoliciesOfTests.LADDER);
        assertThat(high.points()).isGreaterThan(low.points());
    }

    private static LoanAtRisk loan(String stage, LoanStatus status, String unmet, String amount, String currency) {
        return new LoanAtRisk(
                UUID.randomUUID(),
                new UUID(0, 1),
                status,
                stage,
                unmet == null ? null : LocalDate.parse(unmet),
                Money.of(new BigDecimal(amount), Currency.getInstance(currency)));
    }
}
