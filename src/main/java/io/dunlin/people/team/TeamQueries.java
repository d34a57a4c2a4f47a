package io.dunlin.people.team;

import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads teams: each method is one statement. */
@ApplicationScoped
public class TeamQueries {

    private final Sql sql;

    TeamQueries(Sql sql) {
        this.sql = sql;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.TEAM, this::find);
    }

    public @Nullable TeamView find(UUID key) {
        return views(List.of(key)).get(key);
    }

    /** The teams with these keys. */
    public Map<UUID, TeamView> views(Collection<UUID> keys) {
        return list(" where id = any(?)", Column.uuids(keys)).stream()
                .collect(Collectors.toMap(TeamView::key, Function.identity()));
    }

    /** All teams, by code. */
    List<TeamView> all() {
        return list("");
    }

    private List<TeamView> list(String where, @Nullable Object... values) {
        Siblings<UUID> siblings = new Siblings<>();
        Siblings<UUID> leads = new Siblings<>();
        return sql.list(
                "select id, version, code, name, lead_id from team" + where + " order by code",
                row -> view(row, siblings, leads),
                values);
    }

    private static TeamView view(Row row, Siblings<UUID> siblings, Siblings<UUID> leads) {
        UUID key = row.id("id");
        UUID lead = row.maybeId("lead_id");
        siblings.add(key);
        leads.add(lead);
        return new TeamView(siblings, leads, key, lead, row.integer("version"), row.text("code"), row.text("name"));
    }
}
