package io.dunlin.casework.placement;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.people.agency.AgencyEnded;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.platform.vault.PersonalKeys;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes back many cases in a few statements: what was placed until today, and all that an agency has when it ends. */
@ApplicationScoped
public class RecallService {

    /** How many cases are locked, and how many entries the log gets, in one transaction. */
    static final int BATCH = 200;

    private static final String DAY_HAS_COME = "The day of recall that was set when the case was placed has come.";

    // What belongs to an erased borrower has no key to seal the reason with, and no open case.
    private static final String PLACED = """
            select p.id, p.case_id, p.borrower_id from placement p join collection_case c on c.id = p.case_id
             where p.recalled_at is null and %s
               and exists (select from personal_key k where k.borrower_id = p.borrower_id and k.wrapped is not null)
             order by c.borrower_id, c.id %s
            """;

    private static final String DUE = PLACED.formatted("p.recall_on <= ?", "limit ? for update of c skip locked");
    private static final String OF_AGENCY = PLACED.formatted("p.agency = ?", "for update of c");

    private final Sql sql;
    private final Vault vault;
    private final BusinessCalendar calendar;

    RecallService(Sql sql, Vault vault, BusinessCalendar calendar) {
        this.sql = sql;
        this.vault = vault;
        this.calendar = calendar;
    }

    /** A placement whose case is locked. */
    private record Placed(UUID key, UUID caseId, UUID borrowerId) {

        static Placed of(Row row) {
            return new Placed(row.id("id"), row.id("case_id"), row.id("borrower_id"));
        }
    }

    /** Recalls placements whose day has come, unless another replica does; how many, 0 when none is left for this one. */
    @Transactional
    public int recallDue() {
        if (!isAlone()) {
            return 0;
        }
        List<Placed> due = sql.list(DUE, Placed::of, calendar.businessDate(), BATCH);
        recall(due, DAY_HAS_COME, new Stamp(calendar, Identity.SYSTEM));
        return due.size();
    }

    /** The row of the agency is locked, so nothing is placed with it meanwhile. */
    void agencyEnded(@Observes AgencyEnded ended) {
        recall(sql.list(OF_AGENCY, Placed::of, ended.code()), ended.reason(), ended.stamp());
    }

    private boolean isAlone() {
        return sql.find(
                        "select pg_try_advisory_xact_lock(hashtextextended('placement recall', 0)) as alone",
                        row -> row.flag("alone"))
                .orElseThrow();
    }

    private void recall(List<Placed> placed, String reason, Stamp stamp) {
        PersonalKeys keys = vault.of(placed.stream().map(Placed::borrowerId).toList());
        SqlTable rows = new SqlTable("uuid", "bytea");
        placed.forEach(
                each -> rows.add(each.key(), keys.of(each.borrowerId()).seal(PlacementService.RECALL_REASON, reason)));
        // Who waited for the lock of a case may find it recalled, or placed after this began.
        List<UUID> recalled = sql.changeReturning("""
                update placement p set recalled_at = greatest(?, p.placed_at), recalled_by = ?, recall_reason = u.reason
                  from unnest(%s) u(id, reason) where p.id = u.id and p.recalled_at is null returning p.case_id
                """, rows, row -> row.id("case_id"), stamp.at(), stamp.by());
        if (!recalled.isEmpty()) {
            sql.update(
                    "update collection_case set version = version + 1, assignee = null, team_id = null, claimed_until = null, next_action_on = null, changed_at = ?, changed_by = ?"
                            + " where id = any(?)",
                    stamp.at(),
                    stamp.by(),
                    Column.uuids(recalled));
        }
    }
}
