package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.schedule.LoanTerms;
import io.dunlin.loan.schedule.PlannedInstallment;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.policy.Charges;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Grace;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Policies;
import io.dunlin.policy.PolicyFixtures;
import io.dunlin.policy.Ranking;
import io.dunlin.vocabulary.BalanceComponent;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.RepaymentMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** A random but repeatable loan life; dates lean towards the days on which something changes. */
final class HistoryGenerator {

    private static final List<String> CURRENCIES = List.of("USD", "USD", "EUR", "JPY", "KWD");
    private static final List<Ladder> LADDERS = List.of(
            PolicyFixtures.defaultLadder(),
            PolicyFixtures.ladder(15, 30, 60),
            PolicyFixtures.ladder(1, 2, 45),
            PolicyFixtures.ladder());

    private final long seed;
    private final Random random;
    private final Currency currency;

    private HistoryGenerator(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        this.currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
    }

    static History generate(long seed) {
        return new HistoryGenerator(seed).history();
    }

    private History history() {
        LoanTerms terms = terms();
        List<PlannedInstallment> plan = Schedule.of(terms);
        LocalDate horizon = terms.maturesOn().plusDays(random.nextInt(260));
        Policies policies = policies(terms.disbursedOn(), horizon);
        EventGenerator events = new EventGenerator(seed, random, plan, horizon);
        int booked = pick(policies.versions()).version();
        return new History(
                terms,
                oneIn(2) ? 0 : random.nextInt(16),
                penaltyRate(),
                oneIn(4) ? Money.zero(currency) : money(1 + random.nextInt(4000)),
                policies,
                booked,
                events.payments(terms.disbursedOn()),
                new AdjustmentGenerator(seed, plan, horizon).adjustments(terms.disbursedOn()),
                events.holds(),
                oneIn(6) ? events.someDay() : null,
                horizon);
    }

    /** Often a rate whose daily part is a round figure, so that sums fall on the middle between two minor units. */
    private BigDecimal penaltyRate() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal(oneIn(2) ? "0.36" : "0.365");
            default -> new BigDecimal(random.nextInt(5000)).movePointLeft(4);
        };
    }

    private LoanTerms terms() {
        LocalDate disbursedOn = LocalDate.of(2019, 11, 1).plusDays(random.nextInt(1700));
        if (oneIn(3)) {
            disbursedOn =
                    disbursedOn.withDayOfMonth(disbursedOn.lengthOfMonth()).minusDays(random.nextInt(3));
        }
        LocalDate firstDueOn =
                oneIn(3) ? disbursedOn.plusDays(1 + random.nextInt(70)) : LoanTerms.defaultFirstDueOn(disbursedOn);
        return new LoanTerms(
                money(oneIn(20) ? 1 + random.nextInt(20) : 1000 + random.nextInt(3_000_000)),
                new BigDecimal(oneIn(8) ? 0 : random.nextInt(4000)).movePointLeft(4),
                1 + random.nextInt(oneIn(5) ? 24 : 9),
                pick(Arrays.asList(RepaymentMode.values())),
                pick(Arrays.asList(DayCount.values())),
                disbursedOn,
                firstDueOn);
    }

    private Policies policies(LocalDate disbursedOn, LocalDate horizon) {
        List<CollectionsPolicy> versions = new ArrayList<>();
        LocalDate from = disbursedOn.plusDays(random.nextInt(90) - 60);
        int count = oneIn(2) ? 1 : 2 + random.nextInt(2);
        for (int version = 1; version <= count && from.isBefore(horizon.plusDays(60)); version++) {
            List<BalanceComponent> order = new ArrayList<>(PolicyFixtures.DEFAULT_ORDER);
            if (oneIn(2)) {
                Collections.shuffle(order, random);
            }
            if (version > 1) {
                order.add(random.nextInt(order.size() + 1), BalanceComponent.COST);
            }
            Charges charges = new Charges(oneIn(2) ? 365 : 360, BigDecimal.ONE);
            Grace grace = new Grace(oneIn(2) ? 0 : random.nextInt(12));
            versions.add(PolicyFixtures.policy(2 * version, from, pick(LADDERS), grace, charges, order, Ranking.USUAL));
            from = from.plusDays(1 + random.nextInt(200));
        }
        return new Policies(versions);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Money money(long minorUnits) {
        return Money.ofMinorUnits(minorUnits, currency);
    }
}
