package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.loan.ledger.AllocatedPayment;
import io.dunlin.loan.ledger.Payoff;
import io.dunlin.platform.Fault;
import io.dunlin.platform.node.Siblings;
import io.dunlin.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Derives where loans stand. What it needs is read once for all loans of a level, or known since a change. */
@ApplicationScoped
class LoanPositions {

    private static final String CONTRACTS = "contracts";
    private static final String FACTS = "facts";
    private static final String TRANSITIONS = "transitions";
    private static final int PAYOFF_DAYS = 90;

    /** Names a position as of a day. */
    private record PositionAt(LocalDate asOf) {}

    private final LoanStore store;
    private final StandingStore standings;
    private final Policies policies;
    private final BusinessCalendar calendar;

    LoanPositions(LoanStore store, StandingStore standings, Policies policies, BusinessCalendar calendar) {
        this.store = store;
        this.standings = standings;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** The loans of a level. */
    static List<LoanView> views(Collection<Contract> contracts) {
        Map<UUID, Contract> byId = new HashMap<>();
        contracts.forEach(contract -> byId.put(contract.id(), contract));
        Siblings<UUID> siblings = new Siblings<>(byId.keySet());
        siblings.all(CONTRACTS, keys -> byId);
        return contracts.stream()
                .map(contract -> LoanView.of(siblings, contract))
                .toList();
    }

    /** A loan of which everything is read already. */
    static LoanView view(LoanFacts facts) {
        LoanView loan = views(List.of(facts.contract())).get(0);
        loan.siblings().all(FACTS, keys -> Map.of(loan.key(), facts));
        return loan;
    }

    /** A loan as a change left it: to show it, nothing is read or replayed again. */
    LoanView view(ChangedLoan changed) {
        LoanView loan = view(changed.facts());
        loan.siblings().all(TRANSITIONS, keys -> Map.of(loan.key(), changed.transitions()));
        loan.siblings()
                .derived(
                        loan.key(),
                        new PositionAt(changed.asOf()),
                        key -> LoanPosition.of(changed.facts(), changed.ledger(), policies, changed.asOf()));
        return loan;
    }

    /** Where the loan stands on the day. */
    LoanPosition of(LoanView loan, LocalDate asOf) {
        if (asOf.isBefore(loan.disbursedOn())) {
            throw Fault.badUserInput("'asOf' is before the loan was disbursed.");
        }
        if (asOf.isAfter(calendar.businessDate().plusYears(100))) {
            throw Fault.badUserInput("'asOf' is more than a hundred years away.");
        }
        return loan.siblings()
                .derived(
                        loan.key(),
                        new PositionAt(asOf),
                        key -> LoanPosition.of(
                                Objects.requireNonNull(facts(loan).get(key)), policies, asOf));
    }

    LoanPosition of(LoanView loan) {
        LocalDate today = calendar.businessDate();
        return of(loan, today.isBefore(loan.disbursedOn()) ? loan.disbursedOn() : today);
    }

    /**
     * What pays the loan off.
     *
     * @param on from disbursement through 90 days from the business date; null for the business date
     */
    Payoff payoff(LoanView loan, @Nullable LocalDate on) {
        if (on != null && on.isBefore(loan.disbursedOn())) {
            throw Fault.badUserInput("'on' is before the loan was disbursed.");
        }
        if (on != null && on.isAfter(calendar.businessDate().plusDays(PAYOFF_DAYS))) {
            throw Fault.badUserInput("'on' is more than 90 days ahead.");
        }
        LoanPosition position = on == null ? of(loan) : of(loan, on);
        return position.facts().payoff(position.ledger());
    }

    /** Everything that was recorded of each loan of a level. */
    Map<UUID, LoanFacts> facts(LoanView loan) {
        return loan.siblings().all(FACTS, keys -> store.facts(contracts(loan.siblings())));
    }

    /** The contract of each loan of a level. */
    Map<UUID, Contract> contracts(Siblings<UUID> siblings) {
        return siblings.all(CONTRACTS, store::contracts);
    }

    List<RecordedTransition> transitions(LoanView loan) {
        return loan.siblings().list(loan.key(), TRANSITIONS, standings::transitions);
    }

    /** The payments of the loan in the order in which they count. */
    List<PaymentView> payments(LoanView loan) {
        LoanPosition position = of(loan);
        Map<UUID, AllocatedPayment> allocated = new HashMap<>();
        position.ledger().payments().forEach(payment -> allocated.put(payment.paymentId(), payment));
        return position.facts().payments().stream()
                .map(payment -> PaymentView.of(loan, payment, allocated.get(payment.id())))
                .toList();
    }

    /** One of the payments of the loan. */
    PaymentView payment(LoanView loan, UUID key) {
        return payments(loan).stream()
                .filter(payment -> payment.payment().id().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
