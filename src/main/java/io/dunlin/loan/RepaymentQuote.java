package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.rate.EffectiveRate;
import io.dunlin.loan.rate.NominalRate;
import io.dunlin.loan.rate.Repayment;
import io.dunlin.loan.rate.UnitPeriods;
import io.dunlin.loan.schedule.LoanTerms;
import io.dunlin.loan.schedule.PlannedInstallment;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.platform.Decimal;
import io.dunlin.platform.MoneyView;
import io.dunlin.vocabulary.RepaymentMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a loan would cost, computed by the code that makes real schedules. */
@Type("RepaymentQuote")
@Description("What a loan would cost, calculated like a real schedule.")
public record RepaymentQuote(
        @NonNull @Description("The schedule.") List<@NonNull QuotedInstallment> installments,
        @NonNull @Description("The sum of all interest.") MoneyView totalInterest,

        @NonNull @Description("The sum of principal and interest.")
        MoneyView totalPayable,

        @Description(
                "The annual percentage rate of charge of the European Union: the effective rate by the equation of Directive "
                        + "2008/48/EC, Annex I, which is the same in Directive (EU) 2023/2225. \"0.1492\" is 14.92 %. Null when all is "
                        + "repaid on the day of disbursement.")
        @Nullable
        Decimal annualPercentageRate,

        @Description(
                "The annual percentage rate of the United States: the nominal rate by the actuarial method of Regulation Z, "
                        + "Appendix J. \"0.1399\" is 13.99 %. Null when all is repaid on the day of disbursement.")
        @Nullable
        Decimal nominalAnnualPercentageRate) {

    private static final int DECIMALS = 4;

    static RepaymentQuote of(LoanTerms terms) {
        List<PlannedInstallment> plan = Schedule.of(terms);
        Money zero = Money.zero(terms.principal().currency());
        Money interest = plan.stream().map(PlannedInstallment::interest).reduce(zero, Money::plus);
        Money payable = plan.stream().map(PlannedInstallment::total).reduce(zero, Money::plus);
        return new RepaymentQuote(
                plan.stream().map(QuotedInstallment::of).toList(),
                MoneyView.of(interest),
                MoneyView.of(payable),
                shown(effective(terms, plan)),
                shown(nominal(terms, plan)));
    }

    private static Optional<BigDecimal> effective(LoanTerms terms, List<PlannedInstallment> plan) {
        List<Repayment> repayments = plan.stream()
                .map(planned -> new Repayment(planned.dueOn(), planned.total().amount()))
                .toList();
        return EffectiveRate.of(terms.disbursedOn(), terms.principal().amount(), repayments);
    }

    private static Optional<BigDecimal> nominal(LoanTerms terms, List<PlannedInstallment> plan) {
        LocalDate disbursedOn = terms.disbursedOn();
        LocalDate firstOn = plan.get(0).dueOn();
        boolean once = terms.repaymentMode() == RepaymentMode.LUMP_SUM && firstOn.isAfter(disbursedOn);
        UnitPeriods first = once ? UnitPeriods.single(disbursedOn, firstOn) : UnitPeriods.monthly(disbursedOn, firstOn);
        List<BigDecimal> payments =
                plan.stream().map(planned -> planned.total().amount()).toList();
        return NominalRate.of(terms.principal().amount(), first, payments);
    }

    /** A figure of five or more after the last decimal shown adds one to it, as the directive has it. */
    private static @Nullable Decimal shown(Optional<BigDecimal> rate) {
        return rate.map(exact -> Decimal.of(exact.setScale(DECIMALS, RoundingMode.HALF_UP)))
                .orElse(null);
    }
}
