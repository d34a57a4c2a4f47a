package io.dunlin.sweep;

import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of sweeps. */
@ApplicationScoped
class SweepStore {

    private static final String RUN = """
            select id, as_of, status, preview, started_at, finished_at, chunks, chunks_done, loans_reviewed, transitions,
                   cases_opened, cases_closed, failures
              from overdue_sweep
            """;

    private final Sql sql;

    SweepStore(Sql sql) {
        this.sql = sql;
    }

    List<SweepRun> runs(String rest, @Nullable Object... parameters) {
        return sql.list(RUN + rest, SweepStore::run, parameters);
    }

    Optional<SweepRun> run(UUID id) {
        return sql.find(RUN + " where id = ?", SweepStore::run, id);
    }

    /** Records the start; false when a sweep that writes is running already. */
    boolean start(UUID id, LocalDate asOf, boolean preview, Instant at, String by) {
        return sql.update("""
                        insert into overdue_sweep (id, as_of, status, preview, started_at, started_by, chunks, loans_due)
                        values (?, ?, 'RUNNING', ?, ?, ?, 0, 0) on conflict do nothing
                        """, id, asOf, preview, at, by) == 1;
    }

    /** The sweeps that are not through, the one that writes first. */
    List<SweepRun> running() {
        return runs(" where status = 'RUNNING' order by preview, id");
    }

    /** Whether a sweep as of the day, or of a later one, is through. */
    boolean completed(LocalDate asOf) {
        LocalDate last = lastCompleted();
        return last != null && !last.isBefore(asOf);
    }

    /** The latest day of which a sweep is through; null when there was none. */
    @Nullable
    LocalDate lastCompleted() {
        return sql.list(
                        "select max(as_of) as last from overdue_sweep where status = 'COMPLETED' and not preview",
                        row -> Optional.ofNullable(row.maybeDate("last")))
                .get(0)
                .orElse(null);
    }

    /** Ends the sweep when nothing is left to do, in the caller's transaction; true for the one who ended it. */
    boolean finish(UUID id, Instant at, int attempts) {
        // A chunk at its last attempt may be in work although its lease is over: its worker is waited for.
        sql.list(
                "select 1 from sweep_chunk where sweep_id = ? and not done and attempts >= ? for no key update",
                row -> true,
                id,
                attempts);
        int ended = sql.update("""
                update overdue_sweep s
                   set finished_at = ?, status = case when chunks_done = chunks then 'COMPLETED' else 'FAILED' end,
                       fault = case when chunks_done < chunks then 'a chunk could not be done' end
                 where id = ? and status = 'RUNNING'
                   and not exists (select from sweep_chunk c
                                    where c.sweep_id = s.id and not done and (attempts < ? or lease_until >= now()))
                """, at, id, attempts);
        if (ended == 1) {
            sql.update("delete from sweep_chunk where sweep_id = ?", id);
        }
        return ended == 1;
    }

    private static SweepRun run(Row row) {
        return new SweepRun(
                row.id("id"),
                row.date("as_of"),
                row.oneOf(SweepStatus.class, "status"),
                row.flag("preview"),
                row.instant("started_at"),
                row.maybeInstant("finished_at"),
                row.integer("chunks"),
                row.integer("chunks_done"),
                row.integer("loans_reviewed"),
                row.integer("transitions"),
                row.integer("cases_opened"),
                row.integer("cases_closed"),
                row.integer("failures"));
    }
}
