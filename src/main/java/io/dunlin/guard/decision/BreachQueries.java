package io.dunlin.guard.decision;

import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlConditions;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads breaches: each method is one statement. */
@ApplicationScoped
public class BreachQueries {

    private static final String STATUS = "coalesce(s.status, 'OPEN')";

    private static final String FROM = " from breach b left join breach_resolution s on s.breach_id = b.id";

    // Of those with a note alone: most breaches that are looked at are open.
    private static final String KEY = "case when s.note is not null then "
            + Vault.keyOf("(select a.borrower_id from collection_action a where a.id = b.action_id)") + " end";

    private static final String SELECT = "select b.id, b.action_id, b.rule_id, b.citation, b.sentence, b.severity, "
            + STATUS + " as status, b.recorded_at, s.note, s.resolved_at, s.resolved_by, " + KEY + " as key" + FROM;

    private final Sql sql;
    private final Identity identity;
    private final Vault vault;

    BreachQueries(Sql sql, Identity identity, Vault vault) {
        this.vault = vault;
        this.identity = identity;
        this.sql = sql;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.BREACH, this::find);
    }

    /**
     * Which breaches to find: those that meet all the given criteria.
     *
     * @param status one of these; an empty list finds none
     * @param performedBy who made the contact, or took part in it
     */
    public record Criteria(
            @Nullable UUID caseId,
            @Nullable String ruleId,
            @Nullable List<BreachStatus> status,
            @Nullable String performedBy) {}

    private record Found(
            UUID id,
            UUID actionId,
            String ruleId,
            String citation,
            String sentence,
            BreachSeverity severity,
            BreachStatus status,
            Instant recordedAt,
            @Nullable String note,
            @Nullable Instant resolvedAt,
            @Nullable String resolvedBy) {}

    public @Nullable BreachView find(UUID id) {
        List<BreachView> found = views(sql.list(SELECT + " where b.id = ?", this::found, id));
        return found.isEmpty() ? null : found.get(0);
    }

    /** The breaches of each of the actions, by their rules; actions without any are not in the map. */
    public Map<UUID, List<BreachView>> ofActions(Collection<UUID> actionIds) {
        return views(sql.list(
                        SELECT + " where b.action_id = any(?) order by b.rule_id",
                        this::found,
                        Column.uuids(actionIds)))
                .stream()
                .collect(Collectors.groupingBy(BreachView::actionId));
    }

    /** A page, the latest breach first. */
    public Slice<BreachView> page(Criteria where, PageArgs page) {
        SqlConditions filter = filter(where);
        List<String> after = page.after();
        if (after != null) {
            filter.and("(b.recorded_at, b.id) < (?, ?)", Instant.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        String text = SELECT + filter.where() + " order by b.recorded_at desc, b.id desc limit " + (page.first() + 1);
        return Slice.of(views(sql.list(text, this::found, filter.values())), page.first());
    }

    public int count(Criteria where) {
        SqlConditions filter = filter(where);
        return sql.count("select count(*)" + FROM + filter.where(), filter.values());
    }

    private SqlConditions filter(Criteria where) {
        RowScope scope = identity.scope();
        List<BreachStatus> statuses = where.status();
        SqlConditions filter = new SqlConditions()
                .and(scope.onCase("b.case_id", "?"), scope.values().toArray())
                .andIf(where.caseId(), "b.case_id = ?")
                .andIf(where.ruleId(), "b.rule_id = ?")
                .andIf(
                        statuses == null
                                ? null
                                : new Column(
                                        "text",
                                        statuses.stream().map(Enum::name).toList()),
                        STATUS + " = any(?)");
        return where.performedBy() == null
                ? filter
                : filter.and(
                        "exists (select from collection_action a where a.id = b.action_id"
                                + " and (a.performed_by = ? or a.participants @> array[cast(? as text)]))",
                        where.performedBy(),
                        where.performedBy());
    }

    private static List<BreachView> views(List<Found> rows) {
        Siblings<UUID> actions =
                new Siblings<>(rows.stream().map(Found::actionId).distinct().toList());
        return rows.stream()
                .map(row -> new BreachView(
                        actions,
                        row.id(),
                        row.actionId(),
                        row.ruleId(),
                        row.citation(),
                        row.sentence(),
                        row.severity(),
                        row.status(),
                        row.recordedAt(),
                        row.note(),
                        row.resolvedAt(),
                        row.resolvedBy()))
                .toList();
    }

    private Found found(Row row) {
        return new Found(
                row.id("id"),
                row.id("action_id"),
                row.text("rule_id"),
                row.text("citation"),
                row.text("sentence"),
                row.oneOf(BreachSeverity.class, "severity"),
                row.oneOf(BreachStatus.class, "status"),
                row.instant("recorded_at"),
                vault.open(row, "key", BreachService.NOTE),
                row.maybeInstant("resolved_at"),
                row.maybeText("resolved_by"));
    }
}
