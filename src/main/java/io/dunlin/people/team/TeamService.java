package io.dunlin.people.team;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.collector.CollectorQueries;
import io.dunlin.people.collector.CollectorView;
import io.dunlin.people.team.TeamDefine.TeamDefineInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Defines teams. */
@ApplicationScoped
public class TeamService {

    private static final int NONE = -1;

    private final Sql sql;
    private final TeamQueries teams;
    private final CollectorQueries collectors;

    TeamService(Sql sql, TeamQueries teams, CollectorQueries collectors) {
        this.sql = sql;
        this.teams = teams;
        this.collectors = collectors;
    }

    private record Found(UUID key, int version) {}

    /** Defines a team, or changes the one with this code: NOT_FOUND for the lead, or STALE_VERSION. */
    Outcome<Written<TeamView>> define(TeamDefineInput input, Stamp stamp) {
        Found found = sql.find(
                        "select id, version from team where code = ? for no key update",
                        row -> new Found(row.id("id"), row.integer("version")),
                        input.code())
                .orElse(null);
        // Whoever has seen a version of a team that is not there has seen another state of it too.
        Optional<Violation> stale =
                Versions.stale("The team", input.expectedVersion(), found == null ? NONE : found.version());
        if (stale.isPresent()) {
            return found == null
                    ? Outcome.refused(stale.get())
                    : Outcome.refused(List.of(stale.get()), shown(found.key()));
        }
        CollectorView lead = lead(input.leadCode());
        if (input.leadCode() != null && lead == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "leadCode", "There is no such collector.");
        }
        UUID leadKey = lead == null ? null : lead.key();
        return Outcome.accepted(
                shown(found == null ? insert(input, leadKey, stamp) : update(found.key(), input, leadKey, stamp)));
    }

    private @Nullable CollectorView lead(@Nullable String code) {
        return code == null ? null : collectors.byCodes(List.of(code)).get(code);
    }

    private UUID insert(TeamDefineInput input, @Nullable UUID lead, Stamp stamp) {
        UUID key = Ids.next();
        sql.update(
                "insert into team (id, code, name, lead_id, defined_at, defined_by) values (?, ?, ?, ?, ?, ?)",
                key,
                input.code(),
                input.name(),
                lead,
                stamp.at(),
                stamp.by());
        return key;
    }

    private UUID update(UUID key, TeamDefineInput input, @Nullable UUID lead, Stamp stamp) {
        sql.update("""
                update team set name = ?, lead_id = ?, version = version + 1, changed_at = ?, changed_by = ?
                 where id = ? and (name, lead_id) is distinct from (?, cast(? as uuid))
                """, input.name(), lead, stamp.at(), stamp.by(), key, input.name(), lead);
        return key;
    }

    private Written<TeamView> shown(UUID key) {
        return new Written<>(key, Objects.requireNonNull(teams.find(key)));
    }
}
