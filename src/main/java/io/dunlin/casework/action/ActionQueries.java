package io.dunlin.casework.action;

import io.dunlin.casework.review.LastContacts;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.DelinquencyReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads actions: each method is one statement, however many owners are asked for. */
@ApplicationScoped
public class ActionQueries {

    private static final String SELECT = "select {a.*}, " + Vault.keyOf("a.borrower_id") + " as wrapped";

    private static final String LAST_REASONS = """
            select distinct on (a.case_id) a.case_id, a.delinquency_reason
              from collection_action a
             where a.case_id = any(?) and a.delinquency_reason is not null and not a.voided
               and not exists (select from collection_action n where n.corrects_id = a.id)
             order by a.case_id, a.performed_at desc, a.id desc
            """;

    private final EntityManager entities;
    private final Sql sql;
    private final Vault vault;
    private final Identity identity;

    ActionQueries(EntityManager entities, Sql sql, Vault vault, Identity identity) {
        this.entities = entities;
        this.sql = sql;
        this.vault = vault;
        this.identity = identity;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.COLLECTION_ACTION, this::find);
    }

    /** The given actions, without those whose case the caller cannot see. */
    public Map<UUID, ActionView> views(Collection<UUID> ids) {
        return by(action -> action.id, "a.id", ids);
    }

    /** The action, when whoever asks may see it; null otherwise. */
    @Nullable
    public ActionView find(UUID id) {
        return views(List.of(id)).get(id);
    }

    /** The corrections of these actions, by the action that they correct. */
    Map<UUID, ActionView> correctionsOf(Collection<UUID> ids) {
        return by(action -> Objects.requireNonNull(action.correctsId), "a.corrects_id", ids);
    }

    /** The last reason that was given in each of the cases for not paying; cases in which none was given are left out. */
    Map<UUID, DelinquencyReason> reasons(Collection<UUID> caseIds) {
        Map<UUID, DelinquencyReason> reasons = new HashMap<>();
        sql.list(
                LAST_REASONS,
                row -> reasons.put(row.id("case_id"), row.oneOf(DelinquencyReason.class, "delinquency_reason")),
                Column.uuids(caseIds));
        return reasons;
    }

    /** Those of the actions that were voided by a correction of them or of a correction of theirs. */
    Map<UUID, Boolean> voided(Collection<UUID> ids) {
        Map<UUID, Boolean> voided = new HashMap<>();
        sql.list(
                "select a.id from collection_action a join collection_action v on v.original_id = coalesce(a.original_id, a.id)"
                        + " where a.id = any(?) and v.voided",
                row -> voided.put(row.id("id"), true),
                Column.uuids(ids));
        return voided;
    }

    /** Whose actions are listed. */
    enum OwnerColumn {
        CASE("case_id"),
        BORROWER("borrower_id");

        private final String column;

        OwnerColumn(String column) {
            this.column = column;
        }

        private UUID key(CollectionAction action) {
            return this == CASE ? Objects.requireNonNull(action.caseId) : action.borrowerId;
        }
    }

    /** The same page of each of the owners, the latest action first; owners without actions have an empty one. */
    Map<UUID, Slice<ActionView>> pages(OwnerColumn of, Collection<UUID> owners, PageArgs page) {
        List<String> after = page.after();
        RowScope scope = identity.scope();
        Query query = scoped(scope, pageSql(of, scope, after != null, page.first() + 1), owners);
        if (after != null) {
            query.setParameter("at", Instant.parse(after.get(0))).setParameter("id", UUID.fromString(after.get(1)));
        }
        Map<UUID, List<ActionView>> found =
                actions(query).stream().collect(Collectors.groupingBy(action -> of.key(action.row())));
        Map<UUID, Slice<ActionView>> pages = new HashMap<>();
        owners.forEach(id -> pages.put(id, Slice.of(found.getOrDefault(id, List.of()), page.first())));
        return pages;
    }

    /** How many actions each of the owners has. */
    Map<UUID, Integer> counts(OwnerColumn of, Collection<UUID> owners) {
        Map<UUID, Integer> counts = new HashMap<>();
        owners.forEach(id -> counts.put(id, 0));
        RowScope scope = identity.scope();
        NamedSql query = new NamedSql(
                "select a." + of.column + " as owner, count(*) from collection_action a where a." + of.column
                        + " = any(:ids) and " + scope.onAction("a", ":scope") + " group by 1",
                values(scope, Column.uuids(owners)));
        sql.list(query.text(), row -> counts.put(row.id("owner"), row.integer("count")), query.values());
        return counts;
    }

    /** The latest action of each of the cases; a wrong entry is told by its last correction. */
    Map<UUID, ActionView> latestOfCases(Collection<UUID> caseIds) {
        return latest("""
                select i.* from collection_action i
                 where i.case_id = o.id and not i.voided
                   and not exists (select from collection_action n where n.corrects_id = i.id)%s
                 order by i.performed_at desc, i.id desc limit 1
                """, caseIds);
    }

    /** The latest action of each of the cases in which somebody spoke with the borrower. */
    Map<UUID, ActionView> latestContactsOfCases(Collection<UUID> caseIds) {
        return latest(LastContacts.OF_CASE, caseIds);
    }

    private Map<UUID, ActionView> latest(String ofCase, Collection<UUID> caseIds) {
        RowScope scope = identity.scope();
        String text = SELECT + " from unnest(cast(:ids as uuid[])) as o(id) cross join lateral ("
                + ofCase.formatted(" and " + scope.onAction("i", ":scope")) + ") a";
        return actions(scoped(scope, text, caseIds)).stream()
                .collect(Collectors.toMap(action -> Objects.requireNonNull(action.row().caseId), Function.identity()));
    }

    private static String pageSql(OwnerColumn of, RowScope scope, boolean after, int limit) {
        return SELECT + " from unnest(cast(:ids as uuid[])) as o(id) cross join lateral"
                + " (select i.* from collection_action i where i." + of.column + " = o.id and "
                + scope.onAction("i", ":scope") + (after ? " and (performed_at, id) < (:at, :id)" : "")
                + " order by performed_at desc, id desc limit " + limit + ") a"
                + " order by o.id, a.performed_at desc, a.id desc";
    }

    private Map<UUID, ActionView> by(Function<CollectionAction, UUID> owner, String column, Collection<UUID> ids) {
        RowScope scope = identity.scope();
        String text = SELECT + " from collection_action a where " + column + " = any(:ids) and "
                + scope.onAction("a", ":scope");
        Map<UUID, ActionView> views = new HashMap<>();
        actions(scoped(scope, text, ids)).forEach(action -> views.put(owner.apply(action.row()), action));
        return views;
    }

    /**
     * The actions in the order of the rows, all siblings of each other. Read as entities, the only query of SQL that is: a
     * row of an action has thirty fields, and its entity names them already.
     */
    @SuppressWarnings("unchecked") // JPA gives such queries no type
    private List<ActionView> actions(Query query) {
        List<Object[]> rows = query.unwrap(NativeQuery.class)
                .addEntity("a", CollectionAction.class)
                .addScalar("wrapped", byte[].class)
                .getResultList();
        List<CollectionAction> actions =
                rows.stream().map(row -> (CollectionAction) row[0]).toList();
        Siblings<UUID> siblings =
                new Siblings<>(actions.stream().map(action -> action.id).toList());
        ActionLinks links = ActionLinks.of(actions);
        return rows.stream()
                .map(row -> new ActionView(siblings, links, (CollectionAction) row[0], vault.key((byte[]) row[1])))
                .toList();
    }

    private Query scoped(RowScope scope, String text, Collection<UUID> ids) {
        Query query = entities.createNativeQuery(text);
        values(scope, ids.toArray(UUID[]::new)).forEach(query::setParameter);
        return query;
    }

    private static Map<String, Object> values(RowScope scope, Object ids) {
        Map<String, Object> values = new HashMap<>(Map.of("ids", ids));
        scope.values().forEach(whose -> values.put("scope", whose));
        return values;
    }
}
