package io.dunlin.casework;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.review.LoansAtRisk;
import io.dunlin.loan.LoanAtRisk;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads cases: each method is one statement, however many cases are asked for. */
@ApplicationScoped
public class CaseQueries {

    /** So that it stays when several cases of one owner are put into a map. */
    private static final String FIRST_CHOICE_LAST =
            " order by case c.kind when 'EARLY' then 1 when 'RECOVERY' then 2 else 3 end";

    private final Sql sql;
    private final EntityManager entities;
    private final BusinessCalendar calendar;
    private final Identity identity;

    CaseQueries(Sql sql, EntityManager entities, BusinessCalendar calendar, Identity identity) {
        this.identity = identity;
        this.sql = sql;
        this.entities = entities;
        this.calendar = calendar;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.COLLECTION_CASE, this::find);
    }

    /** The case, when the caller may see it; null otherwise. */
    public @Nullable CaseView find(UUID id) {
        return views(List.of(id)).get(id);
    }

    /** The case of that number, when the caller may see it; null otherwise. */
    @Nullable
    CaseView byNumber(String number) {
        CaseFilter filter = CaseFilter.ofNumber(number).within(identity.scope());
        return slice(filter, "", new PageArgs("one", 1, null)).rows().stream()
                .findFirst()
                .orElse(null);
    }

    /** The locked case, with what this transaction has changed in it. */
    public CaseView changed(UUID lockedId) {
        entities.flush();
        return Objects.requireNonNull(find(lockedId));
    }

    /** Those of the cases that whoever asks may see now, which may be fewer than when a mutation was first sent. */
    public Map<UUID, CaseView> views(Collection<UUID> ids) {
        return byOwner("c.id", "collection_case c where c.id = any(:ids)", identity.scope(), ids);
    }

    /** The open case by borrower: of several the one about what is overdue, else that about what was charged off. */
    public Map<UUID, CaseView> openOfBorrowers(Collection<UUID> ids) {
        return byOwner(
                "c.borrower_id",
                "collection_case c where c.borrower_id = any(:ids) and c.closed_on is null",
                identity.scope(),
                ids);
    }

    /** The open cases by the loans that have joined them and did not leave them. */
    Map<UUID, CaseView> openOfLoans(Collection<UUID> ids) {
        return byOwner(
                "m.loan_id",
                "case_loan m join collection_case c on c.id = m.case_id"
                        + " where m.loan_id = any(:ids) and m.left_on is null and c.closed_on is null",
                identity.scope(),
                ids);
    }

    /** The latest case of each kind that each of the loans is or was in, the earliest opened first. */
    Map<UUID, List<CaseView>> latestOfLoans(Collection<UUID> ids) {
        LocalDate today = calendar.businessDate();
        RowScope scope = identity.scope();
        Map<String, Object> values = new HashMap<>(Map.of("ids", Column.uuids(ids), "today", today));
        scope.values().forEach(whose -> values.put("scope", whose));
        NamedSql query = new NamedSql(
                "select x.* from (select distinct on (m.loan_id, c.kind) m.loan_id, " + CaseRows.COLUMNS
                        + " from case_loan m join collection_case c on c.id = m.case_id where m.loan_id = any(:ids) and "
                        + scope.onCase("c.id", ":scope")
                        + " order by m.loan_id, c.kind, c.closed_on desc nulls first, c.id desc) x order by x.opened_on, x.id",
                values);
        CaseRows rows = new CaseRows(today, Integer.MAX_VALUE);
        Map<UUID, List<CaseView>> byLoan = new HashMap<>();
        sql.list(
                query.text(),
                row -> byLoan.computeIfAbsent(row.id("loan_id"), id -> new ArrayList<>())
                        .add(rows.view(row)),
                query.values());
        return byLoan;
    }

    /** All cases in the order in which they came to be. */
    Slice<CaseView> page(CaseCriteria where, PageArgs page) {
        CaseFilter filter = CaseFilter.of(where).within(identity.scope());
        return slice(page.after() == null ? filter : filter.afterId(page.after()), " order by c.id", page);
    }

    int count(CaseCriteria where) {
        return count(CaseFilter.of(where).within(identity.scope()));
    }

    /** The loans of cases, in the order in which they joined. */
    Map<UUID, List<LoanAtRisk>> loans(Collection<UUID> ids) {
        return LoansAtRisk.ofCases(sql, ids);
    }

    /** The keys of the loans of cases, in the order in which they joined. */
    public Map<UUID, List<UUID>> loanIds(Collection<UUID> ids) {
        Map<UUID, List<UUID>> loanIds = new HashMap<>();
        loans(ids)
                .forEach((id, loans) ->
                        loanIds.put(id, loans.stream().map(LoanAtRisk::loanId).toList()));
        return loanIds;
    }

    private Map<UUID, CaseView> byOwner(String owner, String from, RowScope scope, Collection<UUID> ids) {
        LocalDate today = calendar.businessDate();
        Map<String, Object> values = new HashMap<>(Map.of("ids", Column.uuids(ids), "today", today));
        scope.values().forEach(whose -> values.put("scope", whose));
        NamedSql query = new NamedSql(
                "select " + owner + " as owner, " + CaseRows.COLUMNS + " from " + from + " and "
                        + scope.onCase("c.id", ":scope") + FIRST_CHOICE_LAST,
                values);
        CaseRows rows = new CaseRows(today, Integer.MAX_VALUE);
        Map<UUID, CaseView> byOwner = new LinkedHashMap<>();
        sql.list(query.text(), row -> byOwner.put(row.id("owner"), rows.view(row)), query.values());
        return byOwner;
    }

    private Slice<CaseView> slice(CaseFilter filter, String order, PageArgs page) {
        LocalDate today = calendar.businessDate();
        NamedSql query = filter.bound(
                "select " + CaseRows.COLUMNS + " from collection_case c" + filter.sql() + order + " limit "
                        + (page.first() + 1),
                today);
        CaseRows rows = new CaseRows(today, page.first());
        return Slice.of(sql.list(query.text(), rows::view, query.values()), page.first());
    }

    private int count(CaseFilter filter) {
        NamedSql query = filter.bound("select count(*) from collection_case c" + filter.sql(), calendar.businessDate());
        return sql.count(query.text(), query.values());
    }
}
