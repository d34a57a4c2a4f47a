package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When and how much is charged on an installment, in minor units; see {@link Ledger} for the rules in words. */
final class ChargeRules {

    private final LedgerFacts facts;
    private final BigDecimal penaltyRate;
    private final BigDecimal daysInYear;
    private final long lateFee;

    ChargeRules(LedgerFacts facts) {
        this.facts = facts;
        this.penaltyRate = facts.terms().penaltyRate();
        this.daysInYear = BigDecimal.valueOf(facts.terms().penaltyDaysInYear());
        this.lateFee = facts.terms().lateFee().minorUnits();
    }

    long lateFee() {
        return lateFee;
    }

    /** Days of penalty interest in {@code (after, through]}. */
    long penaltyDays(LocalDate after, LocalDate through) {
        LocalDate chargedOffOn = facts.chargedOffOn();
        LocalDate last = chargedOffOn == null || through.isBefore(chargedOffOn) ? through : chargedOffOn.minusDays(1);
        if (!last.isAfter(after)) {
            return 0;
        }
        return ChronoUnit.DAYS.between(after, last) - facts.chargesFrozen().daysWithin(after, last);
    }

    /**
     * Penalty interest for a sum of principal × days, both in minor units. A BigDecimal, since 10^12 dollars over a
     * century exceed a long; as long as the sum fits, it is computed with one.
     */
    long penalty(BigDecimal principalDays) {
        if (penaltyRate.signum() == 0 || principalDays.signum() == 0) {
            return 0;
        }
        return principalDays
                .multiply(penaltyRate)
                .divide(daysInYear, 0, Money.ROUNDING)
                .longValueExact();
    }

    /** The day on which the late fee of an installment is charged if it is not fully paid by then; null for never. */
    @Nullable
    LocalDate lateFeeOn(LocalDate dueOn) {
        LocalDate delinquent =
                facts.delinquencyFrozen().dayAfter(dueOn, facts.terms().graceDays() + 1L);
        if (delinquent == null) {
            return null;
        }
        LocalDate chargeable = facts.chargesFrozen().dayAfter(delinquent.minusDays(1), 1);
        return chargeable == null || isChargedOff(chargeable) ? null : chargeable;
    }

    private boolean isChargedOff(LocalDate day) {
        LocalDate chargedOffOn = facts.chargedOffOn();
        return chargedOffOn != null && !day.isBefore(chargedOffOn);
    }
}
