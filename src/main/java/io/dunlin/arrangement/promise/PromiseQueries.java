package io.dunlin.arrangement.promise;

import io.dunlin.kernel.Money;
import io.dunlin.platform.Decimal;
import io.dunlin.platform.MoneyView;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.PromiseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads promises: each method is one statement. */
@ApplicationScoped
public class PromiseQueries {

    private static final String SELECT = "select w.*, " + Vault.keyOf("w.borrower_id") + " as key";

    private final Sql sql;
    private final Vault vault;
    private final Identity identity;

    PromiseQueries(Sql sql, Vault vault, Identity identity) {
        this.sql = sql;
        this.vault = vault;
        this.identity = identity;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.PROMISE, this::find);
    }

    /** The promise; null when there is none that whoever asks may see now. */
    public @Nullable PromiseView find(UUID key) {
        return list(" and w.id = :key", Map.of("key", key)).stream().findFirst().orElse(null);
    }

    /** The promises of each of the cases, the latest first. */
    public Map<UUID, List<PromiseView>> ofCases(Collection<UUID> caseIds) {
        return list(
                        " and w.case_id = any(:keys) order by w.made_at desc, w.id desc",
                        Map.of("keys", Column.uuids(caseIds)))
                .stream()
                .collect(Collectors.groupingBy(PromiseView::caseKey));
    }

    /** The open promise by case. */
    public Map<UUID, PromiseView> openOfCases(Collection<UUID> caseIds) {
        return list(" and w.case_id = any(:keys) and w.status = 'OPEN'", Map.of("keys", Column.uuids(caseIds))).stream()
                .collect(Collectors.toMap(PromiseView::caseKey, view -> view));
    }

    /**
     * The promises ({@code promise w}) that whoever asks may see.
     *
     * @param rest of the statement: more conditions, each with {@code and} before it, and the order
     */
    public List<PromiseView> list(String rest, Map<String, ?> values) {
        NamedSql query = query(SELECT, rest, values);
        Siblings<UUID> siblings = new Siblings<>();
        Siblings<UUID> cases = new Siblings<>();
        Siblings<UUID> actions = new Siblings<>();
        return sql.list(query.text(), row -> view(row, siblings, cases, actions), query.values());
    }

    /** A statement about the promises ({@code promise w}) that whoever asks may see. */
    public NamedSql query(String select, String rest, Map<String, ?> values) {
        RowScope scope = identity.scope();
        Map<String, Object> all = new HashMap<>(values);
        scope.values().forEach(whose -> all.put("scope", whose));
        return new NamedSql(select + " from promise w where " + scope.onCase("w.case_id", ":scope") + rest, all);
    }

    /** The installments of each of the promises, by their days. */
    Map<UUID, List<PromiseInstallmentView>> installments(Collection<UUID> ids) {
        Map<UUID, List<PromiseInstallmentView>> all = new HashMap<>();
        sql.list(
                """
                select i.*, p.currency from promise_installment i join promise p on p.id = i.promise_id
                 where i.promise_id = any(?) order by i.promise_id, i.number
                """,
                row -> all.computeIfAbsent(row.id("promise_id"), id -> new ArrayList<>())
                        .add(installment(row)),
                Column.uuids(ids));
        return all;
    }

    /** The keys of the loans of each of the promises, by their numbers. */
    Map<UUID, List<UUID>> loanIds(Collection<UUID> ids) {
        Map<UUID, List<UUID>> all = new HashMap<>();
        sql.list(
                """
                select m.promise_id, m.loan_id from promise_loan m join loan l on l.id = m.loan_id
                 where m.promise_id = any(?) order by l.number
                """,
                row -> all.computeIfAbsent(row.id("promise_id"), id -> new ArrayList<>())
                        .add(row.id("loan_id")),
                Column.uuids(ids));
        return all;
    }

    private static PromiseInstallmentView installment(Row row) {
        return new PromiseInstallmentView(
                row.date("due_on"),
                money(row, "amount"),
                money(row, "kept"),
                row.oneOf(PromiseStatus.class, "status"),
                row.date("status_since"));
    }

    private PromiseView view(Row row, Siblings<UUID> siblings, Siblings<UUID> cases, Siblings<UUID> actions) {
        PromiseView view = new PromiseView(
                siblings,
                cases,
                actions,
                row.id("id"),
                row.id("borrower_id"),
                row.id("case_id"),
                row.maybeId("action_id"),
                row.date("due_on"),
                row.integer("version"),
                money(row, "promised"),
                money(row, "kept"),
                row.oneOf(PromiseStatus.class, "status"),
                row.date("status_since"),
                row.maybeDate("judged_through"),
                row.instant("made_at"),
                row.text("made_by"),
                row.integer("grace_days"),
                Decimal.of(row.number("tolerance_rate").stripTrailingZeros()),
                vault.key(row.maybeBytes("key")).text(PromiseStore.CANCEL_REASON, row.maybeBytes("cancel_reason")));
        siblings.add(view.key());
        cases.add(view.caseKey());
        actions.add(view.actionKey());
        return view;
    }

    private static MoneyView money(Row row, String column) {
        return MoneyView.of(Money.of(row.number(column), Currency.getInstance(row.text("currency"))));
    }
}
