package io.dunlin.people.collector;

import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads collectors: each method is one statement. */
@ApplicationScoped
public class CollectorQueries {

    private static final String BY_CODE = " order by c.code";

    private final Sql sql;
    private final Identity identity;

    CollectorQueries(Sql sql, Identity identity) {
        this.sql = sql;
        this.identity = identity;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.COLLECTOR, this::find);
    }

    public @Nullable CollectorView find(UUID key) {
        return views(List.of(key)).get(key);
    }

    /** A collector that there is. */
    CollectorView get(UUID key) {
        return Objects.requireNonNull(find(key));
    }

    /** The collectors with these keys. */
    public Map<UUID, CollectorView> views(Collection<UUID> keys) {
        return list(new SqlConditions().and("c.id = any(?)", Column.uuids(keys))).stream()
                .collect(Collectors.toMap(CollectorView::key, Function.identity()));
    }

    /** The collectors with these codes, by code; who is not registered is not in the map. */
    public Map<String, CollectorView> byCodes(Collection<String> codes) {
        return list(new SqlConditions().and("c.code = any(?)", new Column("text", codes))).stream()
                .collect(Collectors.toMap(CollectorView::code, Function.identity()));
    }

    /** The members of each of the teams, by their codes; a team without any is not in the map. */
    public Map<UUID, List<CollectorView>> members(Collection<UUID> teams) {
        return list(new SqlConditions().and("c.team_id = any(?)", Column.uuids(teams))).stream()
                .collect(Collectors.groupingBy(view -> Objects.requireNonNull(view.teamKey())));
    }

    Slice<CollectorView> page(CollectorWhere where, PageArgs page) {
        SqlConditions wanted = conditions(where);
        List<String> after = page.after();
        if (after != null) {
            wanted.and("c.code > ?", after.get(0));
        }
        CollectorRows rows = new CollectorRows(page.first());
        String text = CollectorRows.SELECT + wanted.where() + BY_CODE + " limit " + (page.first() + 1);
        return Slice.of(sql.list(text, rows::view, wanted.values()), page.first());
    }

    int count(CollectorWhere where) {
        SqlConditions wanted = conditions(where);
        return sql.count("select count(*) from collector c" + wanted.where(), wanted.values());
    }

    /** An agency lists its own people. */
    private SqlConditions conditions(CollectorWhere where) {
        String own = identity.caller().map(Caller::agency).orElse(null);
        SqlConditions wanted = new SqlConditions()
                .andIf(own, "c.agency_id = (select o.id from agency o where o.code = ?)")
                .andIf(where.active, "c.active = ?")
                .andIf(where.trainingEndsThrough, CollectorRows.FIT_THROUGH + " <= ?");
        if (where.team != null) {
            wanted.and("c.team_id in (select m.id from team m where m.code = any(?))", new Column("text", where.team));
        }
        if (where.agency != null) {
            wanted.and(
                    "c.agency_id in (select a.id from agency a where a.code = any(?))",
                    new Column("text", where.agency));
        }
        return wanted;
    }

    private List<CollectorView> list(SqlConditions wanted) {
        CollectorRows rows = new CollectorRows(Integer.MAX_VALUE);
        return sql.list(CollectorRows.SELECT + wanted.where() + BY_CODE, rows::view, wanted.values());
    }
}
