package io.dunlin.casework;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.dossier.LastWord;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the work of collectors and of teams: each method is one statement; who has none is not in the map. */
@ApplicationScoped
class StaffQueries {

    private final Sql sql;
    private final BusinessCalendar calendar;

    StaffQueries(Sql sql, BusinessCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    Map<UUID, Integer> openCases(Collection<UUID> collectors) {
        return counts("""
                select s.id, count(*) from collector s join collection_case c on c.assignee = s.code and c.closed_on is null
                 where s.id = any(?) group by s.id
                """, Column.uuids(collectors));
    }

    /** Actions that the collectors performed on the business date; a correction is the same action, and what was voided is none. */
    Map<UUID, Integer> actionsToday(Collection<UUID> collectors) {
        LocalDate today = calendar.businessDate();
        return counts(
                """
                select s.id, count(*) from collector s join collection_action a on a.performed_by = s.code
                 where a.performed_at >= ? and a.performed_at < ? and %s and s.id = any(?) group by s.id
                """.formatted(LastWord.of("a")),
                today.atStartOfDay(calendar.zone()).toInstant(),
                today.plusDays(1).atStartOfDay(calendar.zone()).toInstant(),
                Column.uuids(collectors));
    }

    /** Open cases that were given to the teams, or to somebody in them. */
    Map<UUID, Integer> openCasesOfTeams(Collection<UUID> teams) {
        return counts("""
                select o.team_id as id, count(*) from (
                    select c.team_id, c.id from collection_case c where c.team_id = any(?) and c.closed_on is null
                    union
                    select s.team_id, c.id from collector s join collection_case c on c.assignee = s.code and c.closed_on is null
                     where s.team_id = any(?)) o
                 group by o.team_id
                """, Column.uuids(teams), Column.uuids(teams));
    }

    private Map<UUID, Integer> counts(String text, @Nullable Object... values) {
        Map<UUID, Integer> counts = new HashMap<>();
        sql.list(text, row -> counts.put(row.id("id"), Math.toIntExact(row.bigint("count"))), values);
        return counts;
    }
}
