package io.dunlin.portfolio;

import io.dunlin.platform.sql.DatabaseFault;
import io.dunlin.portfolio.format.Entry;
import io.dunlin.portfolio.format.Entry.BadRow;
import io.dunlin.vocabulary.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jboss.logging.Logger;

/**
 * Writes the chunks of one import, each row once. This holds even when the database can do no work for a while, and
 * when it does not report whether it committed.
 */
final class ChunkWriter {

    private static final Logger LOG = Logger.getLogger(ChunkWriter.class);

    private final ImportService imports;
    private final MeterRegistry meters;
    private final IntPredicate rest;
    private final UUID key;
    private final String by;

    /** How many rows have been written. */
    private long rows;

    /** @param rest waits before a chunk is tried once more, by how often it was; false when it is tried no more */
    ChunkWriter(ImportService imports, MeterRegistry meters, IntPredicate rest, UUID key, String by) {
        this.imports = imports;
        this.meters = meters;
        this.rest = rest;
        this.key = key;
        this.by = by;
    }

    /** Writes the rows together; those that the database refuses are found by writing row by row, and rejected. */
    void write(List<Entry> chunk) {
        try {
            together(chunk);
        } catch (RuntimeException refused) {
            if (isWaitedFor(refused)) {
                throw refused;
            }
            LOG.infof("Chunk of import %s failed as a whole, writing row by row: %s", key, DatabaseFault.told(refused));
            chunk.forEach(this::alone);
        }
    }

    private void together(List<Entry> entries) {
        ChunkOutcome outcome = null;
        for (int tries = 1; outcome == null; tries++) {
            try {
                outcome = imports.write(key, rows, entries, by);
            } catch (RuntimeException e) {
                if (!isWaitedFor(e) || !rest.test(tries)) {
                    throw e;
                }
                LOG.warnf("Import %s tries rows again: the database can do no work: %s", key, DatabaseFault.told(e));
            }
        }
        rows += entries.size();
        count(outcome);
    }

    private void alone(Entry entry) {
        try {
            together(List.of(entry));
        } catch (RuntimeException e) {
            if (!DatabaseFault.isAboutTheRows(e)) {
                throw e;
            }
            // The exception itself stays out of the log: the driver quotes the row.
            LOG.warnf("The database refused line %d of import %s: %s", entry.line(), key, DatabaseFault.told(e));
            together(
                    List.of(new BadRow(entry.line(), null, ErrorCode.INVALID.name(), "The database refused the row.")));
        }
    }

    /** Whether it is worth a wait. Others who are in the way of many rows at once are hardly in that of each alone. */
    private static boolean isWaitedFor(RuntimeException fault) {
        return DatabaseFault.isOutage(fault) && !DatabaseFault.isAboutTheWork(fault);
    }

    private void count(ChunkOutcome outcome) {
        meters.counter("dunlin.import.rows", "result", "accepted").increment(outcome.accepted());
        meters.counter("dunlin.import.rows", "result", "unchanged").increment(outcome.unchanged());
        meters.counter("dunlin.import.rows", "result", "rejected").increment(outcome.rejected());
    }
}
