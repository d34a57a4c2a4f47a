package io.dunlin.people.agency;

import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlConditions;
import io.dunlin.vocabulary.ActorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads agencies. */
@ApplicationScoped
public class AgencyQueries {

    private final Sql sql;
    private final Identity identity;

    AgencyQueries(Sql sql, Identity identity) {
        this.sql = sql;
        this.identity = identity;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.AGENCY, this::view);
    }

    /** The agency with this key; null when there is none. */
    @Nullable
    AgencyView view(UUID key) {
        return views(new SqlConditions().and("a.id = ?", key)).stream()
                .findFirst()
                .orElse(null);
    }

    /** The agencies that the caller may see, by code: an agency itself only. */
    List<AgencyView> list(@Nullable Boolean active) {
        RowScope scope = identity.scope();
        SqlConditions wanted = new SqlConditions()
                .and(scope.onAgency("a.code", "?"), scope.values().toArray());
        if (active != null) {
            wanted.and("(a.status = 'ACTIVE') = ?", active);
        }
        return views(wanted);
    }

    /** The agencies with these codes that exist, by code, in one statement. */
    public Map<String, AgencyView> views(Collection<String> codes) {
        Map<String, AgencyView> views = new HashMap<>();
        views(new SqlConditions().and("a.code = any(?)", new Column("text", codes)))
                .forEach(view -> views.put(view.code(), view));
        return views;
    }

    /** The agency, which nobody changes before the transaction ends. */
    public Optional<Agency> kept(String code) {
        return sql.find("select " + Agency.COLUMNS + " from agency a where a.code = ? for share", Agency::of, code);
    }

    /** What the people of an agency are, by its code; empty when it is not registered. */
    public Optional<ActorType> actorType(String code) {
        return sql.find(
                "select actor_type from agency where code = ?", row -> row.oneOf(ActorType.class, "actor_type"), code);
    }

    private List<AgencyView> views(SqlConditions wanted) {
        List<Agency> agencies = sql.list(
                "select " + Agency.COLUMNS + " from agency a" + wanted.where() + " order by a.code",
                Agency::of,
                wanted.values());
        Siblings<UUID> siblings =
                new Siblings<>(agencies.stream().map(Agency::key).toList());
        return agencies.stream().map(agency -> agency.view(siblings)).toList();
    }
}
