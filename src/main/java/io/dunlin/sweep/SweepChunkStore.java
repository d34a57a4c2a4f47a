package io.dunlin.sweep;

import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The chunks of sweeps. Leases follow the clock of the database, which all replicas share. */
@ApplicationScoped
class SweepChunkStore {

    private final Sql sql;

    SweepChunkStore(Sql sql) {
        this.sql = sql;
    }

    /** Divides the loans that are due: whole borrowers, in the order in which their rows lie. */
    void plan(UUID id, LocalDate asOf, int chunkSize) {
        sql.update("""
                insert into sweep_chunk (sweep_id, number, loan_ids)
                select ?, (first - 1) / ?, array_agg(loan_id)
                  from (select loan_id, borrower_id, min(place) over (partition by borrower_id) as first
                          from (select loan_id, borrower_id, row_number() over (order by borrower_id) as place
                                  from loan_standing where next_review_on <= ?) due) placed
                 group by 2
                """, id, chunkSize, asOf);
        sql.update("""
                update overdue_sweep s set (chunks, loans_due) =
                       (select count(*), coalesce(sum(cardinality(loan_ids)), 0) from sweep_chunk where sweep_id = s.id)
                 where id = ?
                """, id);
    }

    /** Takes the next chunk that nobody has, for the time of the lease. */
    Optional<SweepChunk> claim(UUID id, String worker, Duration lease, int attempts) {
        return sql.find(
                """
                update sweep_chunk
                   set claimed_by = ?, lease_until = now() + make_interval(secs => ?), attempts = attempts + 1
                 where sweep_id = ? and number =
                       (select number from sweep_chunk
                         where sweep_id = ? and not done and (lease_until is null or lease_until < now()) and attempts < ?
                         order by number limit 1 for no key update skip locked)
                returning number, loan_ids
                """,
                row -> new SweepChunk(row.integer("number"), row.ids("loan_ids")),
                worker,
                lease.toSeconds(),
                id,
                id,
                attempts);
    }

    /** Locks a claimed chunk for the transaction that does it; false when the lease was lost to another worker. */
    boolean hold(UUID id, SweepChunk chunk, String worker) {
        return sql.find("""
                        select 1 from sweep_chunk where sweep_id = ? and number = ? and claimed_by = ? and not done
                           for no key update
                        """, row -> true, id, chunk.number(), worker).isPresent();
    }

    /**
     * Sets the transaction up for its work. It reads by index: a session keeps the plans that it made when the tables of
     * cases were small, those of foreign keys too, and by the end of a first sweep they are large. And it does not wait
     * for the disk: should the server fail before the commit is written, the checkpoint is lost with the rows, and the
     * chunk is done again. A statement that waits for a lock ends, and gives back its own, soon after its replica died.
     *
     * @return the server process that works for the transaction, by which it can be interrupted
     */
    int settings() {
        return sql.find("""
                        select set_config('enable_seqscan', 'off', true), set_config('synchronous_commit', 'off', true),
                               set_config('client_connection_check_interval', '1s', true), pg_backend_pid() as backend
                        """, row -> row.integer("backend")).orElseThrow();
    }

    /** Ends what the server process is at; its transaction fails. */
    void interrupt(int backend) {
        sql.find("select pg_cancel_backend(?)", row -> true, backend);
    }

    /** Gives a claimed chunk back, as if it had not been tried. */
    void release(UUID id, SweepChunk chunk, String worker) {
        sql.update("""
                update sweep_chunk set claimed_by = null, lease_until = null, attempts = attempts - 1
                 where sweep_id = ? and number = ? and claimed_by = ? and not done
                """, id, chunk.number(), worker);
    }

    /**
     * Gives a claimed chunk back for which the database is in no state, to be claimed when the time is over. It counts as
     * not tried, or a long outage would make the sweep fail.
     *
     * @param tried whether it counts as tried all the same, because it may be the chunk that never succeeds
     */
    void pause(UUID id, SweepChunk chunk, String worker, Duration time, boolean tried) {
        sql.update("""
                update sweep_chunk
                   set claimed_by = null, lease_until = now() + make_interval(secs => ?), attempts = attempts - ?
                 where sweep_id = ? and number = ? and claimed_by = ? and not done
                """, time.toSeconds(), tried ? 0 : 1, id, chunk.number(), worker);
    }

    /** Gives the worker the time of the lease again; false when the lease was lost to another one. */
    boolean renew(UUID id, SweepChunk chunk, String worker, Duration lease) {
        return sql.update("""
                        update sweep_chunk set lease_until = now() + make_interval(secs => ?)
                         where sweep_id = ? and number = ? and claimed_by = ? and not done
                        """, lease.toSeconds(), id, chunk.number(), worker) == 1;
    }

    /** Marks the chunk as done. */
    void done(UUID id, SweepChunk chunk) {
        sql.update("update sweep_chunk set done = true where sweep_id = ? and number = ?", id, chunk.number());
        sql.update("update overdue_sweep set chunks_done = chunks_done + 1 where id = ?", id);
    }

    /** Adds to the sweep what a chunk, or a part of one, brought. */
    void count(UUID id, ChunkResult result, Instant at) {
        SqlTable edges = new SqlTable("text", "text", "int");
        result.edges().forEach((edge, count) -> edges.add(edge.from(), edge.to(), count));
        sql.change("""
                insert into sweep_edge as e (sweep_id, from_stage, to_stage, crossings)
                select ?, u.* from unnest(%s) u order by 2, 3
                on conflict (sweep_id, from_stage, to_stage) do update set crossings = e.crossings + excluded.crossings
                """, edges, id);
        int failures = failures(id, result, at);
        sql.update("""
                update overdue_sweep
                   set loans_reviewed = loans_reviewed + ?, transitions = transitions + ?,
                       cases_opened = cases_opened + ?, cases_closed = cases_closed + ?, failures = failures + ?
                 where id = ?
                """, result.loans(), result.transitions(), result.casesOpened(), result.casesClosed(), failures, id);
    }

    /** A chunk that was left half done is tried again from its beginning: a loan that fails again counts once. */
    private int failures(UUID id, ChunkResult result, Instant at) {
        SqlTable failures = new SqlTable("uuid", "text");
        result.failures().forEach(failure -> failures.add(failure.loanId(), failure.fault()));
        return sql.change("""
                insert into sweep_failure (sweep_id, failed_at, loan_id, fault)
                select ?, ?, u.* from unnest(%s) u on conflict do nothing
                """, failures, id, at);
    }
}
