package io.dunlin.loan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.RepaymentMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Level payments against amortization tables that others published. A table that carries the balance unrounded from
 * month to month and rounds only for display may stand a few cents off; such a table is compared with a tolerance, the
 * payment itself never.
 */
class PublishedTablesTest {

    /**
     * "Understanding Loan Amortization" (programming exercise, example output for $1000 at 9 % over six months), as
     * quoted in huggingface.co/datasets/nvidia/Nemotron-CC-Math-v1. It rounds every month, as we do.
     */
    @Test
    void oneThousandAtNinePercentOverSixMonthsToTheCent() {
        assertThat(plan("1000", "0.09", 6))
                .extracting(p -> p.interest().amount() + " " + p.principal().amount() + " "
                        + p.remainingPrincipal().amount())
                .containsExactly(
                        "7.50 163.57 836.43",
                        "6.27 164.80 671.63",
                        "5.04 166.03 505.60",
                        "3.79 167.28 338.32",
                        "2.54 168.53 169.79",
                        "1.27 169.79 0.00");
    }

    /**
     * searchlawrence.com, "Mortgage Calculator, Amortization Schedule":
     * /mortgage_calculator/amortization_schedule.php?amount=11200&rate=8&months=36
     */
    @ParameterizedTest
    @CsvSource({
        "1,74.67,276.30,10923.70", "2,72.82,278.15,10645.55", "3,70.97,280.00,10365.55", "12,53.72,297.25,7760.04",
        "18,41.63,309.34,5934.43", "24,29.04,321.93,4034.57", "30,15.95,335.02,2057.44", "35,4.63,346.34,348.54"
    })
    void searchLawrence11200At8PercentOver36Months(
            int number, BigDecimal interest, BigDecimal principal, BigDecimal left) {
        PlannedInstallment row = plan("11200", "0.08", 36).get(number - 1);
        assertThat(row.total().amount()).isEqualTo("350.97");
        assertRow(row, interest, principal, left);
    }

    /** The same site: /mortgage_calculator/amortization_schedule.php?amount=10400&rate=22.77&months=57 */
    @ParameterizedTest
    @CsvSource({
        "1,197.34,102.80,10297.20",
        "2,195.39,104.75,10192.45",
        "10,178.39,121.75,9279.63",
        "25,138.73,161.41,7150.04",
        "40,86.16,213.98,4326.80",
        "50,41.91,258.23,1950.49",
        "56,11.08,289.06,294.89"
    })
    void searchLawrence10400At2277PercentOver57Months(
            int number, BigDecimal interest, BigDecimal principal, BigDecimal left) {
        PlannedInstallment row = plan("10400", "0.2277", 57).get(number - 1);
        assertThat(row.total().amount()).isEqualTo("300.14");
        assertRow(row, interest, principal, left);
    }

    /** "Interest Theory: Amortization Guide" (Math 352, Theory of Interest), scribd.com/document/360526230 */
    @ParameterizedTest
    @CsvSource({
        "1,453.13,230.95,149769.05", "2,452.43,231.65,149537.40", "3,451.73,232.35,149305.05",
                "4,451.03,233.05,149072.00",
        "5,450.32,233.76,148838.24", "6,449.62,234.46,148603.78", "7,448.91,235.17,148368.61",
                "8,448.20,235.88,148132.73",
        "9,447.48,236.59,147896.14", "10,446.77,237.31,147658.83"
    })
    void interestTheory150000At3625PercentOver360Months(
            int number, BigDecimal interest, BigDecimal principal, BigDecimal left) {
        PlannedInstallment row = plan("150000", "0.03625", 360).get(number - 1);
        assertThat(row.total().amount()).isEqualTo("684.08");
        assertRow(row, interest, principal, left);
    }

    /** Payments that calculators and textbooks agree on. */
    @ParameterizedTest
    @CsvSource({
        "100000,0.06,360,599.55",
        "200000,0.045,360,1013.37",
        "165000,0.045,360,836.03",
        "300000,0.04,360,1432.25"
    })
    void wellKnownMonthlyPayments(String principal, String rate, int months, BigDecimal payment) {
        assertThat(plan(principal, rate, months).get(0).total().amount()).isEqualTo(payment);
    }

    private static void assertRow(PlannedInstallment row, BigDecimal interest, BigDecimal principal, BigDecimal left) {
        BigDecimal cent = new BigDecimal("0.01");
        assertThat(row.interest().amount()).isCloseTo(interest, within(cent));
        assertThat(row.principal().amount()).isCloseTo(principal, within(cent));
        assertThat(row.remainingPrincipal().amount()).isCloseTo(left, within(new BigDecimal("0.20")));
    }

    private static List<PlannedInstallment> plan(String principal, String rate, int months) {
        LocalDate disbursedOn = LocalDate.of(2026, 1, 1);
        return Schedule.of(new LoanTerms(
                Money.of(new BigDecimal(principal), Currency.getInstance("USD")),
                new BigDecimal(rate),
                months,
                RepaymentMode.LEVEL_PAYMENT,
                DayCount.THIRTY_360,
                disbursedOn,
                LoanTerms.defaultFirstDueOn(disbursedOn)));
    }
}
