package io.dunlin.portfolio.demo;

import io.dunlin.kernel.Money;
import io.dunlin.loan.schedule.LoanTerms;
import io.dunlin.loan.schedule.PlannedInstallment;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.portfolio.demo.DemoRows.Sink;
import io.dunlin.portfolio.format.RecordKind;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.RepaymentMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Makes up when a loan was disbursed and how it was paid since, so that the history matches the class of the loan. */
final class DemoHistory {

    private static final Currency USD = Currency.getInstance("USD");
    private static final List<String> CHANNELS = List.of("autopay", "card", "transfer");
    private static final int[] GRACE = {0, 0, 0, 5, 10, 15};

    private final Sink sink;
    private final LocalDate today;

    DemoHistory(Sink sink, LocalDate today) {
        this.sink = sink;
        this.today = today;
    }

    void add(DemoLoan loan, String number, String borrower, Random random) {
        // Between a month and a day old, and a month before its end.
        int age = 32 + random.nextInt(30 * (loan.termMonths() - 2));
        LocalDate disbursedOn = today.minusDays(age);
        int grace = GRACE[random.nextInt(GRACE.length)];
        BigDecimal penaltyRate = random.nextInt(3) == 0 ? new BigDecimal("0.05") : BigDecimal.ZERO;
        BigDecimal lateFee = random.nextInt(2) == 0 ? new BigDecimal("15") : BigDecimal.ZERO;
        sink.add(
                RecordKind.LOAN,
                "number",
                number,
                "borrowerNumber",
                borrower,
                "principal",
                loan.principal().toPlainString(),
                "currency",
                "USD",
                "annualRate",
                loan.annualRate().toPlainString(),
                "penaltyRate",
                penaltyRate.toPlainString(),
                "lateFee",
                lateFee.toPlainString(),
                "termMonths",
                Integer.toString(loan.termMonths()),
                "graceDays",
                Integer.toString(grace),
                "disbursedOn",
                disbursedOn.toString());
        LoanTerms terms = new LoanTerms(
                Money.of(loan.principal(), USD),
                loan.annualRate(),
                loan.termMonths(),
                RepaymentMode.LEVEL_PAYMENT,
                DayCount.THIRTY_360,
                disbursedOn,
                LoanTerms.defaultFirstDueOn(disbursedOn));
        String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        DemoPayer payer = new DemoPayer(random, penaltyRate, lateFee, grace, (sequence, amount, on) -> {
            if (!on.isAfter(today)) {
                payment(number, sequence, amount, on, channel);
            }
        });
        pay(loan, Schedule.of(terms), payer, random);
    }

    private void payment(String number, int sequence, Money amount, LocalDate on, String channel) {
        sink.add(
                RecordKind.PAYMENT,
                "loanNumber",
                number,
                "reference",
                "%s-%03d".formatted(number, sequence),
                "amount",
                amount.amount().toPlainString(),
                "currency",
                "USD",
                "effectiveOn",
                on.toString(),
                "channel",
                channel);
    }

    private void pay(DemoLoan loan, List<PlannedInstallment> schedule, DemoPayer payer, Random random) {
        int due = (int)
                schedule.stream().filter(row -> row.dueOn().isBefore(today)).count();
        int paid = loan.good() ? due : Math.max(0, due - 1 - random.nextInt(9));
        int late = Math.min(loan.earlierDelinquencies(), 3);
        boolean careless = random.nextInt(20) == 0;
        for (int i = 0; i < paid; i++) {
            boolean missesOne = late > 0 && i + 3 < paid && random.nextInt(Math.max(1, paid / 3)) == 0;
            if (missesOne) {
                late--;
                payer.payTogether(schedule.get(i), schedule.get(++i));
            } else {
                payer.pay(schedule.get(i), careless);
            }
        }
        // The one that falls due next is now and then paid ahead of time.
        if (loan.good() && paid < schedule.size() && random.nextInt(40) == 0) {
            payer.payOn(schedule.get(paid), today);
        }
    }
}
