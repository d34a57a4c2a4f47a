package io.dunlin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.Outcome;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.sql.Sql;
import io.dunlin.policy.Policies;
import io.dunlin.testing.MovableClock;
import io.dunlin.vocabulary.AdjustmentKind;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import io.dunlin.vocabulary.TransitionCause;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories, always the same ones: bookings, payments, adjustments, reversals, holds, charge-offs and cancellations, early, late and
 * back-dated, while days go by without a sweep. After each, what is stored of every loan of the borrower is what a fresh
 * look at all its facts gives.
 */
@QuarkusTest
class StandingHistoriesTest {

    private static final int LOANS = 30;
    private static final int CHANGES = 320;

    @Inject
    MovableClock clock;

    @Inject
    LoanMutations loans;

    @Inject
    LoanStore store;

    @Inject
    StandingStore standings;

    @Inject
    Policies policies;

    @Inject
    Sql sql;

    private Random random;
    private LocalDate today;
    private final List<UUID> borrowers = new ArrayList<>();
    private final List<UUID> known = new ArrayList<>();

    @AfterEach
    void release() {
        clock.release();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void whatIsStoredIsWhatTheFactsGive(long seed) {
        random = new Random(seed);
        today = LocalDate.of(2021, 1, 28);
        for (int i = 0; i < 12; i++) {
            borrowers.add(NodeId.decode(Lending.borrower()).orElseThrow().uuid());
        }
        int accepted = 0;
        for (int i = 0; i < 3 * CHANGES && accepted < CHANGES; i++) {
            today = today.plusDays(random.nextInt(4) == 0 ? random.nextInt(25) : random.nextInt(3));
            clock.set(today);
            Change change = known.size() < LOANS && random.nextInt(4) == 0 || known.isEmpty() ? book() : change();
            if (change.outcome() instanceof Outcome.Accepted<UUID>) {
                accepted++;
                check(change.borrower(), today, "change " + i);
            }
        }
        assertThat(accepted).isEqualTo(CHANGES);
        assertThat(known).hasSize(LOANS);
        borrowers.forEach(borrower -> checkReviewsByTime(borrower, today.plusDays(45)));
    }

    private record Change(UUID borrower, Outcome<UUID> outcome) {}

    private Change book() {
        UUID borrower = borrowers.get(random.nextInt(borrowers.size()));
        LocalDate disbursedOn = today.minusDays(random.nextInt(150));
        Booking booking = new Booking(
                Lending.unique("L"),
                borrower,
                BigDecimal.valueOf(300 + random.nextInt(5000)),
                "USD",
                new BigDecimal("0.12"),
                random.nextBoolean() ? BigDecimal.ZERO : new BigDecimal("0.2"),
                random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(5),
                RepaymentMode.values()[random.nextInt(4)],
                DayCount.values()[random.nextInt(3)],
                1 + random.nextInt(12),
                random.nextInt(3) * 5,
                disbursedOn,
                random.nextBoolean() ? null : disbursedOn.plusDays(1 + random.nextInt(60)),
                null,
                ProductKind.PERSONAL_LOAN);
        Outcome<UUID> outcome = loans.book(booking);
        known.add(outcome.fold(id -> id, no -> {
            throw new AssertionError(no);
        }));
        return new Change(borrower, outcome);
    }

    private Change change() {
        UUID loan = known.get(random.nextInt(known.size()));
        LoanFacts facts = facts(List.of(loan)).get(loan);
        Outcome<UUID> outcome = switch (random.nextInt(20)) {
            case 0, 1, 2 -> reverse(facts);
            case 3, 4, 5, 6 -> place(facts);
            case 7, 8, 9 -> lift(facts);
            case 10 -> random.nextInt(3) > 0 ? pay(facts) : loans.chargeOff(loan, back(facts, 20));
            case 11 -> facts.chargedOffOn() == null ? pay(facts) : loans.reverseChargeOff(loan);
            case 12 -> random.nextInt(4) > 0 ? pay(facts) : loans.cancel(loan);
            case 13, 14 -> adjust(facts);
            case 15 -> reverseAdjustment(facts);
            default -> pay(facts);
        };
        return new Change(facts.contract().borrowerId(), outcome);
    }

    private LocalDate back(LoanFacts facts, int most) {
        LocalDate day = today.minusDays(random.nextInt(most));
        return day.isBefore(facts.contract().disbursedOn()) ? facts.contract().disbursedOn() : day;
    }

    private Outcome<UUID> pay(LoanFacts facts) {
        BigDecimal owed = facts.ledger(policies, today).outstanding().total().amount();
        BigDecimal amount = random.nextInt(6) == 0
                ? owed.add(BigDecimal.ONE)
                : BigDecimal.valueOf(1 + random.nextInt(60_000), 2)
                        .max(owed.movePointLeft(1).setScale(2, java.math.RoundingMode.UP));
        LocalDate on = random.nextInt(3) == 0 ? back(facts, 90) : today;
        return loans.pay(null, facts.contract().id(), Lending.unique("P"), amount, on);
    }

    private Outcome<UUID> reverse(LoanFacts facts) {
        List<RecordedPayment> counting =
                facts.payments().stream().filter(RecordedPayment::counts).toList();
        return counting.isEmpty()
                ? pay(facts)
                : loans.reverse(counting.get(random.nextInt(counting.size())).id(), "Bounced");
    }

    /** Of any kind; what leaves a loan goes to another of the borrower, where there is one. */
    private Outcome<UUID> adjust(LoanFacts facts) {
        UUID loan = facts.contract().id();
        AdjustmentKind kind = AdjustmentKind.values()[random.nextInt(AdjustmentKind.values().length)];
        LedgerState ledger = facts.ledger(policies, today);
        BigDecimal most =
                (kind.paysOut() ? ledger.unallocated() : ledger.outstanding().total()).amount();
        if (most.signum() == 0) {
            return pay(facts);
        }
        LocalDate on = random.nextInt(3) == 0 ? back(facts, 60) : today;
        BigDecimal amount = most.movePointLeft(random.nextInt(2)).setScale(2, java.math.RoundingMode.UP);
        UUID other = kind == AdjustmentKind.TRANSFER_UNALLOCATED ? otherOf(facts.contract()) : null;
        return loans.adjust(loan, other == null && kind.paysOut() ? AdjustmentKind.REFUND : kind, amount, on, other);
    }

    private UUID otherOf(Contract contract) {
        return facts(known).values().stream()
                .map(LoanFacts::contract)
                .filter(other -> other.borrowerId().equals(contract.borrowerId()))
                .map(Contract::id)
                .filter(id -> !id.equals(contract.id()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Outcome<UUID> reverseAdjustment(LoanFacts facts) {
        List<RecordedAdjustment> counting =
                facts.adjustments().stream().filter(RecordedAdjustment::counts).toList();
        return counting.isEmpty()
                ? adjust(facts)
                : loans.reverseAdjustment(
                        counting.get(random.nextInt(counting.size())).id());
    }

    private Outcome<UUID> place(LoanFacts facts) {
        LocalDate from = random.nextInt(4) == 0 ? today.plusDays(random.nextInt(20)) : back(facts, 60);
        return loans.hold(
                facts.contract().id(),
                HoldKind.values()[random.nextInt(4)],
                from,
                random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(40)),
                random.nextInt(4) > 0,
                random.nextBoolean(),
                true);
    }

    private Outcome<UUID> lift(LoanFacts facts) {
        List<Hold> liftable = facts.holds().stream()
                .filter(hold -> hold.liftedOn() == null && !hold.from().isAfter(today))
                .toList();
        if (liftable.isEmpty()) {
            return place(facts);
        }
        Hold hold = liftable.get(random.nextInt(liftable.size()));
        LocalDate on = hold.from().plusDays(random.nextInt(15));
        return loans.lift(hold.id(), on.isAfter(today) ? today : on);
    }

    private Map<UUID, LoanFacts> facts(Collection<UUID> ids) {
        return store.facts(store.contracts(ids));
    }

    /** All loans of the borrower are reviewed through the day at least, and stored as their facts have it. */
    private void check(UUID borrower, LocalDate day, String when) {
        for (LoanStanding stored : standings.lockedStandings(borrower)) {
            UUID id = stored.loanId();
            LoanFacts facts = facts(List.of(id)).get(id);
            List<Crossing> recorded = recorded(id);
            Review fresh = fresh(facts, stored.reviewedThrough());
            assertThat(edges(recorded)).as(when).isEqualTo(edges(fresh.transitions()));
            assertThat(stored.transitions()).as(when).isEqualTo(recorded.size());
            assertThat(withoutHistory(stored)).as(when).isEqualTo(withoutHistory(fresh.standing()));
            assertThat(stored.isDue(day)).as("due " + when).isFalse();
            assertThat(facts.contract().status())
                    .as(when)
                    .isEqualTo(fresh.figures().status());
            assertThat(outstanding(id))
                    .as(when)
                    .isEqualByComparingTo(fresh.figures().outstanding().amount());
        }
    }

    private Review fresh(LoanFacts facts, LocalDate asOf) {
        LedgerState ledger = facts.ledger(policies, asOf);
        return Review.byFacts(
                facts,
                ledger,
                LoanStanding.disbursed(facts.contract()),
                List.of(),
                TransitionCause.TIME,
                policies,
                asOf);
    }

    /** A loan of which nothing is recorded meanwhile is reviewed from its standing as from its facts. */
    private void checkReviewsByTime(UUID borrower, LocalDate day) {
        for (LoanStanding stored : standings.lockedStandings(borrower)) {
            LoanFacts facts = facts(List.of(stored.loanId())).get(stored.loanId());
            Review fast = Review.byTime(stored, StandingStore.frozen(facts.holds()), policies, day)
                    .orElse(null);
            if (fast != null) {
                Review slow = fresh(facts, day);
                List<Crossing> all = new ArrayList<>(recorded(stored.loanId()));
                all.addAll(fast.transitions());
                assertThat(withoutHistory(fast.standing())).isEqualTo(withoutHistory(slow.standing()));
                assertThat(edges(all)).isEqualTo(edges(slow.transitions()));
            }
        }
    }

    private List<Crossing> recorded(UUID id) {
        return standings.transitions(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(RecordedTransition::crossing)
                .toList();
    }

    private BigDecimal outstanding(UUID id) {
        return sql.find("select outstanding from loan where id = ?", row -> row.number("outstanding"), id)
                .orElseThrow();
    }

    /** Causes tell what was known when; the edges themselves follow from the facts. */
    private static List<String> edges(List<Crossing> crossings) {
        return crossings.stream()
                .map(edge ->
                        edge.on() + " " + edge.from().code() + " " + edge.to().code())
                .toList();
    }

    private static LoanStanding withoutHistory(LoanStanding standing) {
        return new LoanStanding(
                standing.loanId(),
                standing.borrowerId(),
                standing.unmetDueOn(),
                standing.graceDays(),
                standing.held(),
                standing.stage(),
                standing.stageSince(),
                standing.reviewedThrough(),
                standing.nextReviewOn(),
                standing.replay(),
                1,
                0);
    }
}
