package io.dunlin.loan.ledger;

import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.policy.PolicyFixtures;
import io.dunlin.vocabulary.AdjustmentKind;
import io.dunlin.vocabulary.BalanceComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * Three installments of 1000.00 principal and 10.00 interest, due on the 1st of March, April and May 2026; 36.5 %
 * penalty (exactly 1.00 a day on a whole principal), a late fee of 5.00, and 3 days of grace.
 */
final class LedgerFixture {

    static final LocalDate DUE_1 = LocalDate.of(2026, 3, 1);
    static final LocalDate DUE_2 = LocalDate.of(2026, 4, 1);
    static final LocalDate DUE_3 = LocalDate.of(2026, 5, 1);

    private static final Currency USD = Currency.getInstance("USD");

    private final List<LedgerPayment> payments = new ArrayList<>();
    private final List<LedgerAdjustment> adjustments = new ArrayList<>();
    private final List<DateRange> delinquencyHolds = new ArrayList<>();
    private final List<DateRange> chargeHolds = new ArrayList<>();
    private List<BalanceComponent> order = PolicyFixtures.DEFAULT_ORDER;
    private String principal = "1000";
    private LocalDate chargedOffOn;
    private List<DueInstallment> others;

    LedgerFixture paid(String amount, LocalDate on) {
        payments.add(new LedgerPayment(new UUID(0, payments.size()), usd(amount), on));
        payments.sort(Comparator.comparing(LedgerPayment::effectiveOn));
        return this;
    }

    LedgerFixture adjusted(AdjustmentKind kind, String amount, LocalDate on) {
        adjustments.add(new LedgerAdjustment(new UUID(1, adjustments.size()), kind, usd(amount), on));
        adjustments.sort(Comparator.comparing(LedgerAdjustment::effectiveOn));
        return this;
    }

    LedgerFixture delinquencyFrozen(LocalDate from, LocalDate through) {
        delinquencyHolds.add(new DateRange(from, through));
        return this;
    }

    LedgerFixture chargesFrozen(LocalDate from, LocalDate through) {
        chargeHolds.add(new DateRange(from, through));
        return this;
    }

    LedgerFixture order(BalanceComponent... components) {
        order = List.of(components);
        return this;
    }

    LedgerFixture principal(String perInstallment) {
        principal = perInstallment;
        return this;
    }

    LedgerFixture installments(List<DueInstallment> instead) {
        others = instead;
        return this;
    }

    LedgerFixture chargedOff(LocalDate on) {
        chargedOffOn = on;
        return this;
    }

    LedgerState asOf(LocalDate day) {
        LedgerTerms terms = new LedgerTerms(USD, new BigDecimal("0.365"), usd("5"), 3, 365, order);
        List<DueInstallment> installments =
                others == null ? List.of(due(1, DUE_1), due(2, DUE_2), due(3, DUE_3)) : others;
        return Ledger.replay(
                new LedgerFacts(
                        terms,
                        installments,
                        payments,
                        adjustments,
                        DateRanges.of(delinquencyHolds),
                        DateRanges.of(chargeHolds),
                        chargedOffOn),
                day);
    }

    static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), USD);
    }

    private DueInstallment due(int number, LocalDate on) {
        return new DueInstallment(number, on, usd(principal), usd("10"));
    }
}
