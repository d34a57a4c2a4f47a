package io.dunlin.casework.action;

import io.dunlin.casework.CaseRows;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads actions: each method is one statement, however many owners are asked for. */
@ApplicationScoped
public class ActionQueries {

    private final EntityManager entities;
    private final Vault vault;
    private final Identity identity;

    ActionQueries(EntityManager entities, Vault vault, Identity identity) {
        this.entities = entities;
        this.vault = vault;
        this.identity = identity;
    }

    /** The given actions, without those whose case the caller cannot see. */
    public Map<UUID, ActionView> views(Collection<UUID> ids) {
        RowScope scope = identity.scope();
        Query query = query(
                "select a.id, " + ActionRows.COLUMNS + " from collection_action a where a.id = any(:ids) and "
                        + scope.onAction("a", ":scope"),
                ids);
        scope.values().forEach(whose -> query.setParameter("scope", whose));
        return single(query);
    }

    /** The action, when whoever asks may see it; null otherwise. */
    @Nullable
    public ActionView find(UUID id) {
        return views(List.of(id)).get(id);
    }

    /** The corrections of these actions, by the action that they correct. */
    Map<UUID, ActionView> correctionsOf(Collection<UUID> ids) {
        RowScope scope = identity.scope();
        return single(scoped(
                scope,
                "select a.corrects_id, " + ActionRows.COLUMNS
                        + " from collection_action a where a.corrects_id = any(:ids) and "
                        + scope.onAction("a", ":scope"),
                ids));
    }

    /** The same page of each of the cases, the latest action first; cases without actions have an empty one. */
    Map<UUID, Slice<ActionView>> pages(Collection<UUID> caseIds, PageArgs page) {
        List<String> after = page.after();
        RowScope scope = identity.scope();
        Query query = scoped(scope, pageSql(scope, after != null, page.first() + 1), caseIds);
        if (after != null) {
            query.setParameter("at", Instant.parse(after.get(0))).setParameter("id", UUID.fromString(after.get(1)));
        }
        Map<UUID, List<ActionView>> found = ActionRows.byOwner(CaseRows.list(query), vault);
        Map<UUID, Slice<ActionView>> pages = new HashMap<>();
        caseIds.forEach(id -> pages.put(id, Slice.of(found.getOrDefault(id, List.of()), page.first())));
        return pages;
    }

    /** How many actions each of the cases has. */
    Map<UUID, Integer> counts(Collection<UUID> caseIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        caseIds.forEach(id -> counts.put(id, 0));
        RowScope scope = identity.scope();
        String sql = "select a.case_id, count(*) from collection_action a where a.case_id = any(:ids) and "
                + scope.onAction("a", ":scope") + " group by a.case_id";
        for (Object[] row : CaseRows.list(scoped(scope, sql, caseIds))) {
            counts.put((UUID) row[0], ((Number) row[1]).intValue());
        }
        return counts;
    }

    private static String pageSql(RowScope scope, boolean after, int limit) {
        return "select o.id, " + ActionRows.COLUMNS + " from unnest(cast(:ids as uuid[])) as o(id) cross join lateral"
                + " (select * from collection_action i where i.case_id = o.id and "
                + scope.onAction("i", ":scope") + (after ? " and (performed_at, id) < (:at, :id)" : "")
                + " order by performed_at desc, id desc limit " + limit + ") a"
                + " order by o.id, a.performed_at desc, a.id desc";
    }

    private Map<UUID, ActionView> single(Query query) {
        Map<UUID, ActionView> views = new HashMap<>();
        ActionRows.byOwner(CaseRows.list(query), vault).forEach((owner, actions) -> views.put(owner, actions.get(0)));
        return views;
    }

    private Query scoped(RowScope scope, String sql, Collection<UUID> ids) {
        Query query = query(sql, ids);
        scope.values().forEach(whose -> query.setParameter("scope", whose));
        return query;
    }

    private Query query(String sql, Collection<UUID> ids) {
        return entities.createNativeQuery(sql, Object[].class).setParameter("ids", ids.toArray(UUID[]::new));
    }
}
