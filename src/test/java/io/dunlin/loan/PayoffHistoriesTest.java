package io.dunlin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.InstallmentState;
import io.dunlin.loan.ledger.Ledger;
import io.dunlin.loan.ledger.LedgerAdjustment;
import io.dunlin.loan.ledger.LedgerFacts;
import io.dunlin.loan.ledger.LedgerPayment;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.ledger.Payoff;
import io.dunlin.vocabulary.AdjustmentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What pays off the loans of many random lives, on random days. */
class PayoffHistoriesTest {

    @Test
    void thePayoffEqualsWhatTheReferenceCountsDayByDay() {
        Histories.forEachHistory((history, seed) -> {
            LocalDate on = Histories.someDay(history, seed);
            SlowReference reference = SlowReference.walk(history, on, on);
            assertThat(payoff(history, Ledger.replay(history.ledgerFacts(), on)).total())
                    .isEqualTo(slow(history, reference.ledger, on));
        });
    }

    /** All that is owed but interest, and that of each day that is over and not frozen. */
    private static Money slow(History history, SlowLedger ledger, LocalDate on) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean settled = true;
        LocalDate from = history.terms().disbursedOn();
        for (InstallmentState installment : ledger.installments()) {
            settled &= installment.isMet();
            BigDecimal interest = installment.due().interest().amount();
            sum = sum.add(installment.outstanding().total().amount())
                    .subtract(interest)
                    .add(earned(history, interest, from, on, installment.dueOn()));
            from = installment.dueOn();
        }
        for (var payment : ledger.payments) {
            sum = sum.subtract(payment.unallocated().amount());
        }
        BigDecimal total = settled || sum.signum() < 0 ? BigDecimal.ZERO : sum;
        return Money.of(total, history.terms().principal().currency());
    }

    private static BigDecimal earned(
            History history, BigDecimal interest, LocalDate from, LocalDate on, LocalDate dueOn) {
        if (!on.isBefore(dueOn) || interest.signum() == 0) {
            return interest;
        }
        if (!on.isAfter(from)) {
            return BigDecimal.ZERO;
        }
        BigDecimal days = new BigDecimal(history.terms().dayCount().days(from, dueOn));
        BigDecimal over = new BigDecimal(history.terms().dayCount().days(from, on)).min(days);
        BigDecimal numerator = interest.multiply(over)
                .multiply(new BigDecimal(days(history, from, on, true)))
                .multiply(new BigDecimal(days(history, from, dueOn, false)));
        BigDecimal denominator = days.multiply(new BigDecimal(days(history, from, on, false)))
                .multiply(new BigDecimal(days(history, from, dueOn, true)));
        return numerator.divide(denominator, interest.scale(), Money.ROUNDING).min(interest);
    }

    private static int days(History history, LocalDate after, LocalDate through, boolean onlyFree) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
            LocalDate today = day;
            boolean frozen =
                    history.holds().stream().anyMatch(hold -> hold.freezesInterest() && SlowLedger.holds(hold, today));
            days += onlyFree && frozen ? 0 : 1;
        }
        return days;
    }

    @Test
    void whoPaysThePayoffOwesNothingAnyMoreAndHasNothingLeft() {
        Histories.forEachHistory((history, seed) -> {
            LocalDate on = Histories.someDay(history, seed);
            LedgerFacts facts = history.ledgerFacts();
            LedgerState before = Ledger.replay(facts, on);
            Payoff payoff = payoff(history, before);
            if (!before.isSettled()) {
                LedgerState after = Ledger.replay(paidOff(facts, payoff), on);
                assertThat(after.isSettled()).isTrue();
                assertThat(after.unallocated()).isEqualTo(before.unallocated());
            }
        });
    }

    private static LedgerFacts paidOff(LedgerFacts facts, Payoff payoff) {
        List<LedgerPayment> payments = new ArrayList<>(facts.payments());
        if (payoff.total().isPositive()) {
            payments.add(new LedgerPayment(new UUID(3, 3), payoff.total(), payoff.on()));
            payments.sort(Comparator.comparing(LedgerPayment::effectiveOn));
        }
        List<LedgerAdjustment> adjustments = new ArrayList<>(facts.adjustments());
        if (payoff.interestNotEarned().isPositive()) {
            adjustments.add(new LedgerAdjustment(
                    new UUID(4, 4), AdjustmentKind.REBATE_INTEREST, payoff.interestNotEarned(), payoff.on()));
            adjustments.sort(Comparator.comparing(LedgerAdjustment::effectiveOn));
        }
        return new LedgerFacts(
                facts.terms(),
                facts.installments(),
                payments,
                adjustments,
                facts.delinquencyFrozen(),
                facts.chargesFrozen(),
                facts.chargedOffOn());
    }

    private static Payoff payoff(History history, LedgerState ledger) {
        return Payoff.of(
                ledger,
                history.terms().disbursedOn(),
                history.terms().dayCount(),
                history.frozen(History.Held::freezesInterest));
    }
}
