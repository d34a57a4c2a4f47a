package io.dunlin.loan.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.UnmetChange;
import io.dunlin.policy.PolicyFixtures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final LocalDate DUE = LocalDate.of(2026, 8, 2);

    private int graceDays;
    private DateRanges frozen = DateRanges.NONE;
    private LocalDate chargedOffOn;

    @Test
    void aRungNamesTheDaysAndWhatReducesThem() {
        graceDays = 5;
        hold(DUE.plusDays(3), DUE.plusDays(12));
        assertThat(sentence(61))
                .isEqualTo("M2 since 2026-09-17: installment 7 of 2026-08-02 is not fully paid, 61 days past due,"
                        + " less 5 days of grace and 10 days on hold make 46 delinquent days (31 to 60 is M2).");
    }

    @Test
    void aRungWithoutReductionsSaysThatEveryDayCounts() {
        assertThat(sentence(1))
                .isEqualTo("M1 since 2026-08-03: installment 7 of 2026-08-02 is not fully paid, 1 day past due,"
                        + " which is delinquent (1 to 30 is M1).");
        assertThat(sentence(200)).endsWith("200 days past due, all of them delinquent (181 and more is M7).");
    }

    @Test
    void graceSaysWhyNoDayIsDelinquent() {
        graceDays = 1;
        hold(DUE.plusDays(1), DUE.plusDays(1));
        assertThat(sentence(2))
                .isEqualTo("GRACE since 2026-08-03: installment 7 of 2026-08-02 is not fully paid, 2 days past due,"
                        + " but 1 day of grace and 1 day on hold leave no delinquent day.");
        assertThat(sentence(3))
                .endsWith("less 1 day of grace and 1 day on hold make 1 delinquent day (1 to 30 is M1).");
    }

    @Test
    void currentNamesTheNextInstallment() {
        assertThat(sentence(0))
                .isEqualTo("CURRENT since 2026-07-02: nothing is past due, installment 7 is due on 2026-08-02.");
    }

    @Test
    void aSettledLoanIsFullyPaid() {
        OverdueFacts facts = facts(null);
        assertThat(Explanation.sentence(position(facts, DUE.plusDays(9)), null, null))
                .isEqualTo("CURRENT since 2026-07-02: every installment is fully paid.");
    }

    @Test
    void chargedOffStillNamesTheDays() {
        chargedOffOn = DUE.plusDays(190);
        assertThat(sentence(200))
                .isEqualTo("CHARGED_OFF since 2027-02-08: the loan was charged off; installment 7 of 2026-08-02 is not"
                        + " fully paid, 200 days past due, all of them delinquent.");
        chargedOffOn = DUE.minusDays(9);
        assertThat(sentence(0))
                .endsWith("the loan was charged off; nothing is past due, installment 7 is due on 2026-08-02.");
    }

    @Test
    void adjustmentsAreNamed() {
        Money nothing = Money.zero(Currency.getInstance("USD"));
        Money some = Money.of(new BigDecimal("15.5"), Currency.getInstance("USD"));
        assertThat(Explanation.adjustments(nothing, nothing)).isEmpty();
        assertThat(Explanation.adjustments(some, nothing)).isEqualTo(" Adjustments took off 15.50 USD.");
        assertThat(Explanation.adjustments(some, some))
                .isEqualTo(" Adjustments took off 15.50 USD and added 15.50 USD of costs.");
    }

    private String sentence(int pastDueDays) {
        return Explanation.sentence(position(facts(DUE), DUE.plusDays(pastDueDays)), 7, DUE);
    }

    private static OverduePosition position(OverdueFacts facts, LocalDate asOf) {
        return Overdue.positionAt(facts, PolicyFixtures.defaultPolicies(), asOf);
    }

    private OverdueFacts facts(LocalDate oldestDueOn) {
        List<UnmetChange> unmet = List.of(new UnmetChange(DUE, oldestDueOn));
        return new OverdueFacts(DUE.minusMonths(1), unmet, graceDays, frozen, chargedOffOn);
    }

    private void hold(LocalDate from, LocalDate through) {
        frozen = DateRanges.of(List.of(new DateRange(from, through)));
    }
}
