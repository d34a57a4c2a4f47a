package io.dunlin.portfolio;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.people.borrower.LookUpService;
import io.dunlin.people.borrower.Tries;
import io.dunlin.platform.Ids;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.portfolio.format.Entry;
import io.dunlin.portfolio.format.Entry.BadRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps imports: each chunk of rows is written together with the counts that include it. */
@ApplicationScoped
class ImportService {

    private static final String SELECT = """
            select id, file_name, status, fault, started_at, started_by, finished_at, rows_read, accepted, unchanged,
                   rejected
              from portfolio_import
            """;

    private final Sql sql;
    private final PeopleRows people;
    private final LoanRows loans;
    private final LookUpService lookUps;
    private final BusinessCalendar calendar;

    ImportService(Sql sql, PeopleRows people, LoanRows loans, LookUpService lookUps, BusinessCalendar calendar) {
        this.lookUps = lookUps;
        this.sql = sql;
        this.people = people;
        this.loans = loans;
        this.calendar = calendar;
    }

    @Transactional
    UUID open(@Nullable String fileName, String by) {
        UUID key = Ids.next();
        Instant now = calendar.now();
        sql.update(
                "insert into portfolio_import (id, file_name, status, started_at, started_by, heartbeat_at)"
                        + " values (?, ?, 'RUNNING', ?, ?, ?)",
                key,
                fileName,
                now,
                by,
                now);
        return key;
    }

    /**
     * Writes the good ones of the rows, the reasons of the others, and the counts, or nothing at all; and nothing when that was
     * done before, by a try of which it was not known what came of it.
     *
     * @param before how many rows of the import have been written before these
     */
    @Transactional
    ChunkOutcome write(UUID key, long before, List<Entry> entries, String by) {
        if (rowsRead(key) >= before + entries.size()) {
            return new ChunkOutcome();
        }
        // Nobody waits for it at a desk, and without its rows the whole file would have failed.
        sql.find("select set_config('lock_timeout', '60s', true)", row -> true);
        Tries tries = lookUps.tries(by);
        Chunk chunk = new Chunk(entries, calendar.now(), by, tries);
        loans.lock(chunk);
        people.write(chunk);
        loans.write(chunk);
        lookUps.count(by, tries);
        if (chunk.outcome().rows() != entries.size()) {
            throw new IllegalStateException("of some rows it is not known what came of them");
        }
        checkpoint(key, before, chunk.outcome());
        return chunk.outcome();
    }

    private long rowsRead(UUID key) {
        return sql.find("select rows_read from portfolio_import where id = ?", row -> row.bigint("rows_read"), key)
                .orElseThrow();
    }

    private void checkpoint(UUID key, long before, ChunkOutcome outcome) {
        SqlTable reasons = new SqlTable("bigint", "int", "text", "text", "text");
        long line = 0;
        int sequence = 0;
        for (BadRow reason : outcome.reasons()) {
            sequence = reason.line() == line ? sequence + 1 : 1;
            line = reason.line();
            reasons.add(line, sequence, reason.field(), reason.code(), reason.reason());
        }
        sql.change("""
                insert into import_rejection (import_id, line, sequence, field, code, reason)
                select ?, u.* from unnest(%s) u
                """, reasons, key);
        int still = sql.update(
                """
                update portfolio_import
                   set rows_read = rows_read + ?, accepted = accepted + ?, unchanged = unchanged + ?,
                       rejected = rejected + ?, heartbeat_at = ?
                 where id = ? and status = 'RUNNING' and rows_read = ?
                """,
                outcome.rows(),
                outcome.accepted(),
                outcome.unchanged(),
                outcome.rejected(),
                calendar.now(),
                key,
                before);
        if (still == 0) {
            throw new IllegalStateException("the import was given up for dead, or the rows are written by now");
        }
    }

    /** @param fault null when the file was read to its end */
    @Transactional
    void close(UUID key, @Nullable String fault) {
        sql.update(
                "update portfolio_import set status = ?, fault = ?, finished_at = ? where id = ? and status = 'RUNNING'",
                fault == null ? ImportStatus.COMPLETED : ImportStatus.FAILED,
                fault,
                calendar.now(),
                key);
    }

    /** Closes the imports that a dead process left open: those without a checkpoint for the time of the lease. */
    @Transactional
    int closeAbandoned(Duration lease) {
        Instant now = calendar.now();
        return sql.update(
                "update portfolio_import set status = 'FAILED', fault = ?, finished_at = ?"
                        + " where status = 'RUNNING' and heartbeat_at < ?",
                "INTERNAL: The process that read the file stopped. What was recorded stays; send the file again.",
                now,
                now.minus(lease));
    }

    Optional<ImportView> find(UUID key) {
        return sql.find(SELECT + " where id = ?", this::view, key);
    }

    /** The latest imports, the youngest first. */
    List<ImportView> latest(int count) {
        return sql.list(SELECT + " order by started_at desc, id desc limit ?", this::view, count);
    }

    /** The imports whose file name begins so, the youngest first. */
    List<ImportView> named(String prefix) {
        return sql.list(
                SELECT + " where starts_with(file_name, ?) order by started_at desc, id desc", this::view, prefix);
    }

    /** A reason for a rejection, with its number among the reasons of the line. */
    record Rejection(int sequence, BadRow row) {}

    /** The next rejections after that place, by line. */
    List<Rejection> rejections(UUID key, long afterLine, int afterSequence, int count) {
        return sql.list(
                """
                select line, sequence, field, code, reason from import_rejection
                 where import_id = ? and (line, sequence) > (?, ?) order by line, sequence limit ?
                """,
                row -> new Rejection(
                        row.integer("sequence"),
                        new BadRow(row.bigint("line"), row.maybeText("field"), row.text("code"), row.text("reason"))),
                key,
                afterLine,
                afterSequence,
                count);
    }

    private ImportView view(Row row) {
        Instant finishedAt = row.maybeInstant("finished_at");
        return new ImportView(
                row.id("id"),
                row.maybeText("file_name"),
                row.oneOf(ImportStatus.class, "status"),
                row.maybeText("fault"),
                row.instant("started_at"),
                row.text("started_by"),
                finishedAt,
                finishedAt == null ? calendar.now() : finishedAt,
                row.bigint("rows_read"),
                row.bigint("accepted"),
                row.bigint("unchanged"),
                row.bigint("rejected"));
    }
}
