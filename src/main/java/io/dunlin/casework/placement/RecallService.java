package io.dunlin.casework.placement;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.permit.PermitStore;
import io.dunlin.people.agency.AgencyEnded;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.platform.vault.PersonalKeys;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Takes back many cases in a few statements: what was placed until today, and all that an agency still has with which the
 * work has ended. Each transaction takes a batch, so a stop loses nothing, and whoever goes on begins with what is left.
 */
@ApplicationScoped
public class RecallService {

    /** How many cases are locked, and how many entries the log gets, in one transaction. */
    static final int BATCH = 200;

    private static final String DAY_HAS_COME = "The day of recall that was set when the case was placed has come.";

    // What belongs to an erased borrower has no key to seal the reason with, and no open case.
    private static final String PLACED = """
            select p.id, p.case_id, p.borrower_id, %s from placement p join collection_case c on c.id = p.case_id %s
               and exists (select from personal_key k where k.borrower_id = p.borrower_id and k.wrapped is not null)
             order by c.borrower_id, c.id limit ? for update of c skip locked
            """;

    private static final String DUE = PLACED.formatted(
            "cast(null as text) as decided_by, cast(null as text) as reason",
            "where p.recalled_at is null and p.recall_on <= ?");
    private static final String ENDED = PLACED.formatted("d.decided_by, d.reason", """
             join agency g on g.code = p.agency and g.status = 'ENDED'
             join agency_decision d on d.agency_id = g.id and d.status = g.status
            where p.recalled_at is null""");

    private final Sql sql;
    private final Vault vault;
    private final BusinessCalendar calendar;
    private final PermitStore permits;

    RecallService(Sql sql, Vault vault, BusinessCalendar calendar, PermitStore permits) {
        this.permits = permits;
        this.sql = sql;
        this.vault = vault;
        this.calendar = calendar;
    }

    /**
     * A placement whose case is locked.
     *
     * @param by who takes it back
     */
    private record Placed(UUID key, UUID caseId, UUID borrowerId, String by, String reason) {

        static Placed of(Row row) {
            String decidedBy = row.maybeText("decided_by");
            String reason = row.maybeText("reason");
            return new Placed(
                    row.id("id"),
                    row.id("case_id"),
                    row.id("borrower_id"),
                    decidedBy == null ? Identity.SYSTEM : decidedBy,
                    reason == null ? DAY_HAS_COME : reason);
        }
    }

    /** With the work its permits end, of borrowers who are locked in the order of their keys, as everywhere. */
    void agencyEnded(@Observes AgencyEnded ended) {
        Instant at = ended.stamp().at();
        sql.list(
                "select id from borrower where id = any(?) order by id for no key update",
                row -> row.id("id"),
                Column.uuids(permits.borrowersOfAgency(ended.code(), at)));
        permits.endThoseOfAgency(ended.code(), at);
    }

    /** Recalls a batch of what is due, unless another replica does; how many, 0 when none is left for this one. */
    @Transactional
    public int recallDue() {
        return recallDue(BATCH);
    }

    /** The same with another size of a batch. */
    @Transactional
    int recallDue(int most) {
        if (!isAlone()) {
            return 0;
        }
        List<Placed> due = sql.list(DUE, Placed::of, calendar.businessDate(), most);
        if (due.isEmpty()) {
            due = sql.list(ENDED, Placed::of, most);
        }
        recall(due, calendar.now());
        return due.size();
    }

    private boolean isAlone() {
        return sql.find(
                        "select pg_try_advisory_xact_lock(hashtextextended('placement recall', 0)) as alone",
                        row -> row.flag("alone"))
                .orElseThrow();
    }

    private void recall(List<Placed> placed, Instant at) {
        PersonalKeys keys = vault.of(placed.stream().map(Placed::borrowerId).toList());
        SqlTable rows = new SqlTable("uuid", "text", "bytea");
        placed.forEach(each -> rows.add(
                each.key(), each.by(), keys.of(each.borrowerId()).seal(PlacementService.RECALL_REASON, each.reason())));
        // The case was locked after it was found: it may be recalled already.
        List<UUID> recalled = sql.changeReturning("""
                update placement p set recalled_at = greatest(?, p.placed_at), recalled_by = u.by, recall_reason = u.reason
                  from unnest(%s) u(id, by, reason) where p.id = u.id and p.recalled_at is null returning p.id
                """, rows, row -> row.id("id"), at);
        if (!recalled.isEmpty()) {
            sql.update("""
                    update collection_case c set version = version + 1, assignee = null, team_id = null, claimed_until = null,
                           next_action_on = null, changed_at = p.recalled_at, changed_by = p.recalled_by
                      from placement p where p.case_id = c.id and p.id = any(?)
                    """, Column.uuids(recalled));
        }
    }
}
