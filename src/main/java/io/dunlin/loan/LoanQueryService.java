package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Money;
import io.dunlin.platform.Fault;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.PageInfo;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlConditions;
import io.dunlin.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers the queries of clients about loans. */
@ApplicationScoped
public class LoanQueryService {

    private static final String CONTRACTS = "contracts";
    private static final String FACTS = "facts";

    /** Names a position as of a day. */
    private record PositionAt(LocalDate asOf) {}

    private final Sql sql;
    private final LoanStore store;
    private final StandingStore standings;
    private final Policies policies;
    private final BusinessCalendar calendar;
    private final Cursors cursors;
    private final Identity identity;

    LoanQueryService(
            Sql sql,
            LoanStore store,
            StandingStore standings,
            Policies policies,
            BusinessCalendar calendar,
            Cursors cursors,
            Identity identity) {
        this.sql = sql;
        this.store = store;
        this.standings = standings;
        this.policies = policies;
        this.calendar = calendar;
        this.cursors = cursors;
        this.identity = identity;
    }

    public Optional<LoanView> find(UUID id) {
        return Optional.ofNullable(views(List.of(id)).get(id));
    }

    public Optional<LoanView> byNumber(String number) {
        SqlConditions numbered = visible().and("l.number = ?", number);
        return views(store.contracts(numbered.where(), numbered.values())).stream()
                .findFirst();
    }

    /** Those of the loans that whoever asks may see, by key: what links to a loan does not show it. */
    public Map<UUID, LoanView> views(Collection<UUID> ids) {
        SqlConditions those = visible().and("l.id = any(?)", Column.uuids(ids));
        Map<UUID, LoanView> all = new HashMap<>();
        views(store.contracts(those.where(), those.values())).forEach(view -> all.put(view.key(), view));
        return all;
    }

    /** The loans of each of the borrowers, the earliest booked first. */
    public Map<UUID, List<LoanView>> ofBorrowers(Collection<UUID> borrowerIds) {
        SqlConditions theirs = visible().and("l.borrower_id = any(?)", Column.uuids(borrowerIds));
        return LoanStore.grouped(
                LoanView::borrowerKey, views(store.contracts(theirs.where() + " order by l.id", theirs.values())));
    }

    /** That whoever asks may see the loan. */
    private SqlConditions visible() {
        RowScope scope = identity.scope();
        return new SqlConditions().and(scope.onLoan("l.id", "?"), scope.values().toArray());
    }

    private static List<LoanView> views(List<Contract> contracts) {
        Map<UUID, Contract> byId = new HashMap<>();
        contracts.forEach(contract -> byId.put(contract.id(), contract));
        Siblings<UUID> siblings = new Siblings<>(byId.keySet());
        siblings.all(CONTRACTS, keys -> byId);
        return contracts.stream()
                .map(contract -> LoanView.of(siblings, contract))
                .toList();
    }

    LoanConnection page(@Nullable Integer first, @Nullable String after, @Nullable LoanWhere where, LoanOrder order) {
        PageArgs page = cursors.page(first, after, "loans by " + order);
        LocalDate today = calendar.businessDate();
        LoanFilter filter = new LoanFilter(where, identity.scope(), policies, today);
        Slice<SortedLoan> rows = Slice.of(sorted(filter.page(order, page), filter), page.first());
        List<LoanView> views =
                views(rows.rows().stream().map(SortedLoan::contract).toList());
        List<LoanEdge> edges = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            String cursor = cursors.of(page.scope(), rows.rows().get(i).keys(order));
            edges.add(new LoanEdge(cursor, views.get(i)));
        }
        PageInfo info = PageInfo.of(page, rows.more(), edges, LoanEdge::cursor);
        return new LoanConnection(edges, info, () -> count(new LoanFilter(where, identity.scope(), policies, today)));
    }

    private List<SortedLoan> sorted(String rest, LoanFilter filter) {
        return sql.list(
                LoanStore.CONTRACT_COLUMNS + ", s.unmet_due_on, l.outstanding from loan l "
                        + "join loan_standing s on s.loan_id = l.id " + rest,
                row -> new SortedLoan(LoanRows.contract(row), row.maybeDate("unmet_due_on"), row.number("outstanding")),
                filter.parameters());
    }

    private int count(LoanFilter filter) {
        return sql.count(filter.count(), filter.parameters());
    }

    /** Where the loan stands on the day; derived from what is read for the whole level at once. */
    LoanPosition position(LoanView loan, LocalDate asOf) {
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

    LoanPosition position(LoanView loan) {
        LocalDate today = calendar.businessDate();
        return position(loan, today.isBefore(loan.disbursedOn()) ? loan.disbursedOn() : today);
    }

    private Map<UUID, LoanFacts> facts(LoanView loan) {
        return loan.siblings().all(FACTS, keys -> store.facts(contracts(loan.siblings())));
    }

    private Map<UUID, Contract> contracts(Siblings<UUID> siblings) {
        return siblings.all(CONTRACTS, store::contracts);
    }

    /** The borrower of each loan of a level. */
    Map<UUID, UUID> borrowersOf(Siblings<UUID> siblings) {
        Map<UUID, UUID> all = new HashMap<>();
        contracts(siblings).forEach((id, contract) -> all.put(id, contract.borrowerId()));
        return all;
    }

    /** The lender of each loan of a level. */
    Map<UUID, UUID> lendersOf(Siblings<UUID> siblings) {
        Map<UUID, UUID> all = new HashMap<>();
        contracts(siblings).forEach((id, contract) -> all.put(id, contract.lenderId()));
        return all;
    }

    /** What is past due of each loan on the business date, with fees and penalties. */
    public Map<UUID, Money> pastDue(Collection<LoanView> loans) {
        Map<UUID, Money> all = new HashMap<>();
        loans.forEach(
                loan -> all.put(loan.key(), position(loan).ledger().pastDue().total()));
        return all;
    }

    List<RecordedTransition> transitions(LoanView loan) {
        return loan.siblings().list(loan.key(), "transitions", standings::transitions);
    }

    /** The payment of that key, with its loan. */
    Optional<PaymentView> payment(UUID id) {
        return sql.find("select loan_id from payment where id = ?", row -> row.id("loan_id"), id)
                .flatMap(this::find)
                .flatMap(loan -> payments(loan).stream()
                        .filter(payment -> payment.payment().id().equals(id))
                        .findFirst());
    }

    /** The payments of the loan in the order in which they count. */
    List<PaymentView> payments(LoanView loan) {
        LoanPosition position = position(loan);
        Map<UUID, io.dunlin.loan.ledger.AllocatedPayment> allocated = new HashMap<>();
        position.ledger().payments().forEach(payment -> allocated.put(payment.paymentId(), payment));
        return position.facts().payments().stream()
                .map(payment -> PaymentView.of(loan, payment, allocated.get(payment.id())))
                .toList();
    }

    /** The hold of that key, with its loan's key. */
    Optional<Hold> hold(UUID id) {
        return sql.find("select loan_id from loan_hold where id = ?", row -> row.id("loan_id"), id)
                .map(loanId -> Objects.requireNonNull(
                                store.holds(List.of(loanId)).get(loanId))
                        .stream()
                        .filter(hold -> hold.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    /** A contract with what lists sort it by. */
    private record SortedLoan(Contract contract, @Nullable LocalDate unmetDueOn, java.math.BigDecimal outstanding) {

        Object[] keys(LoanOrder order) {
            return switch (order) {
                case NUMBER -> new Object[] {contract.number()};
                case PAST_DUE_SINCE -> new Object[] {unmetDueOn == null ? "" : unmetDueOn, contract.id()};
                case OUTSTANDING_DESC -> new Object[] {outstanding.toPlainString(), contract.id()};
            };
        }
    }
}
