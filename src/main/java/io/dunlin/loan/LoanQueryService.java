package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Money;
import io.dunlin.loan.LoanConnection.LoanEdge;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.PageInfo;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlConditions;
import io.dunlin.policy.Policies;
import io.dunlin.policy.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers the queries of clients about loans. */
@ApplicationScoped
public class LoanQueryService {

    private final Sql sql;
    private final LoanStore store;
    private final LoanPositions positions;
    private final Policies policies;
    private final BusinessCalendar calendar;
    private final Cursors cursors;
    private final Identity identity;

    LoanQueryService(
            Sql sql,
            LoanStore store,
            LoanPositions positions,
            Policies policies,
            BusinessCalendar calendar,
            Cursors cursors,
            Identity identity) {
        this.sql = sql;
        this.store = store;
        this.positions = positions;
        this.policies = policies;
        this.calendar = calendar;
        this.cursors = cursors;
        this.identity = identity;
    }

    @Produces
    NodeResolver loanNodes() {
        return NodeResolver.of(NodeType.LOAN, id -> find(id).orElse(null));
    }

    @Produces
    NodeResolver paymentNodes() {
        return NodeResolver.of(NodeType.PAYMENT, id -> payment(id).orElse(null));
    }

    public Optional<LoanView> find(UUID id) {
        return Optional.ofNullable(views(List.of(id)).get(id));
    }

    /** A loan that was booked before, as it is now. */
    LoanView bookedLoan(UUID id) {
        return find(id).orElseThrow();
    }

    public Optional<LoanView> byNumber(String number) {
        SqlConditions numbered = visible().and("l.number = ?", number);
        return LoanPositions.views(store.contracts(numbered.where(), numbered.values())).stream()
                .findFirst();
    }

    /** Those of the loans that whoever asks may see, by key: what links to a loan does not show it. */
    public Map<UUID, LoanView> views(Collection<UUID> ids) {
        SqlConditions those = visible().and("l.id = any(?)", Column.uuids(ids));
        Map<UUID, LoanView> all = new HashMap<>();
        LoanPositions.views(store.contracts(those.where(), those.values())).forEach(view -> all.put(view.key(), view));
        return all;
    }

    /** The loans of each of the borrowers, the earliest booked first. */
    public Map<UUID, List<LoanView>> ofBorrowers(Collection<UUID> borrowerIds) {
        SqlConditions theirs = visible().and("l.borrower_id = any(?)", Column.uuids(borrowerIds));
        return LoanStore.grouped(
                LoanView::borrowerKey,
                LoanPositions.views(store.contracts(theirs.where() + " order by l.id", theirs.values())));
    }

    /** That whoever asks may see the loan. */
    private SqlConditions visible() {
        RowScope scope = identity.scope();
        return new SqlConditions().and(scope.onLoan("l.id", "?"), scope.values().toArray());
    }

    LoanConnection page(@Nullable Integer first, @Nullable String after, @Nullable LoanWhere where, LoanOrder order) {
        PageArgs page = cursors.page(first, after, "loans by " + order);
        LocalDate today = calendar.businessDate();
        LoanFilter filter = new LoanFilter(where, identity.scope(), policies, today);
        Slice<SortedLoan> rows = Slice.of(sorted(filter.page(order, page), filter), page.first());
        List<LoanView> views = LoanPositions.views(
                rows.rows().stream().map(SortedLoan::contract).toList());
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
                row -> new SortedLoan(
                        LoanColumns.contract(row), row.maybeDate("unmet_due_on"), row.number("outstanding")),
                filter.parameters());
    }

    private int count(LoanFilter filter) {
        return sql.count(filter.count(), filter.parameters());
    }

    /** What is past due of each loan on the business date, with fees and penalties. */
    public Map<UUID, Money> pastDue(Collection<LoanView> loans) {
        return positions(loans, position -> position.ledger().pastDue().total());
    }

    /** What is owed of each loan on the business date, due or not, with fees and penalties. */
    public Map<UUID, Money> outstanding(Collection<LoanView> loans) {
        return positions(loans, position -> position.ledger().outstanding().total());
    }

    /** The stage of each loan on the business date. */
    public Map<UUID, Stage> stages(Collection<LoanView> loans) {
        return positions(loans, position -> position.overdue().stage());
    }

    /** The payment of any of the loans that counts from the latest day on, without those that were reversed. */
    public Optional<PaymentView> lastPayment(Collection<LoanView> loans) {
        return loans.stream()
                .flatMap(loan -> positions.payments(loan).stream())
                .filter(payment -> payment.reversedAt() == null)
                .max(Comparator.comparing(PaymentView::effectiveOn).thenComparing(PaymentView::recordedAt));
    }

    private <T> Map<UUID, T> positions(Collection<LoanView> loans, Function<LoanPosition, T> part) {
        Map<UUID, T> all = new HashMap<>();
        loans.forEach(loan -> all.put(loan.key(), part.apply(positions.of(loan))));
        return all;
    }

    /** The payment of that key, with its loan. */
    Optional<PaymentView> payment(UUID id) {
        return sql.find("select loan_id from payment where id = ?", row -> row.id("loan_id"), id)
                .flatMap(this::find)
                .map(loan -> positions.payment(loan, id));
    }

    /** Those of the payments that whoever asks may see, by key. The map gives the loan of each. */
    public Map<UUID, PaymentView> payments(Map<UUID, UUID> loanOf) {
        Map<UUID, LoanView> loans = views(loanOf.values());
        Map<UUID, PaymentView> all = new HashMap<>();
        loanOf.forEach((payment, loan) -> {
            LoanView view = loans.get(loan);
            if (view != null) {
                all.put(payment, positions.payment(view, payment));
            }
        });
        return all;
    }

    /** A payment that was recorded before, as it is now. */
    PaymentView recordedPayment(UUID id) {
        return payment(id).orElseThrow();
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
    private record SortedLoan(Contract contract, @Nullable LocalDate unmetDueOn, BigDecimal outstanding) {

        Object[] keys(LoanOrder order) {
            return switch (order) {
                case NUMBER -> new Object[] {contract.number()};
                case PAST_DUE_SINCE -> new Object[] {unmetDueOn == null ? "" : unmetDueOn, contract.id()};
                case OUTSTANDING_DESC -> new Object[] {outstanding.toPlainString(), contract.id()};
            };
        }
    }
}
