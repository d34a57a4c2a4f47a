package io.dunlin.portfolio;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.Characters;
import io.dunlin.platform.sql.DatabaseFault;
import io.dunlin.platform.sql.TableStatistics;
import io.dunlin.portfolio.format.BrokenFile;
import io.dunlin.portfolio.format.Entry;
import io.dunlin.portfolio.format.FormatFault;
import io.dunlin.portfolio.format.RowSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads a stream of rows to its end, chunk by chunk. */
@ApplicationScoped
public class Importer {

    private static final Logger LOG = Logger.getLogger(Importer.class);
    private static final int CHUNK = 1000;

    /** How many characters a chunk has at most before it is written: a few megabytes, however long the rows are. */
    private static final int CHARACTERS = 2_000_000;

    /** A slow stream is checkpointed in smaller chunks, so that it can be watched and is not taken for dead. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int LONGEST_FILE_NAME = 255;

    /** How often a chunk is tried: for some minute in all, less than the lease of an import. */
    private static final int TRIES = 5;

    private static final int PAUSES = 25;
    private static final int PAUSE_MILLIS = 200;

    private final ImportService imports;
    private final ImportConfig config;
    private final BusinessCalendar calendar;
    private final MeterRegistry meters;
    private final TableStatistics statistics;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Importer(
            ImportService imports,
            ImportConfig config,
            BusinessCalendar calendar,
            MeterRegistry meters,
            TableStatistics statistics) {
        this.imports = imports;
        this.config = config;
        this.calendar = calendar;
        this.meters = meters;
        this.statistics = statistics;
    }

    /** Whether an import may have the name; it may have none. */
    static boolean takesName(@Nullable String fileName) {
        return fileName == null || (fileName.length() <= LONGEST_FILE_NAME && Characters.areGood(fileName));
    }

    /** Every replica looks, since none knows of the death of another; at the start, because it may be its own. */
    @Scheduled(identity = "abandoned-imports", every = "${dunlin.import.check-every:1m}")
    void closeAbandoned() {
        int abandoned = imports.closeAbandoned(config.lease());
        if (abandoned > 0) {
            LOG.warnf("%d imports were interrupted when their process stopped", abandoned);
        }
    }

    /** Imports end at the next row; one that waits for its stream is closed as it is. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (!running.isEmpty()) {
            LOG.infof("Stopping %d imports, because Dunlin stops", running.size());
        }
        for (int pause = 0; pause < PAUSES && !running.isEmpty(); pause++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        running.forEach(key -> imports.close(key, fault(FormatFault.STOPPED)));
    }

    /**
     * Imports what the source gives, and says what came of it. It never fails because of what is in the rows.
     *
     * @param fileName for people; null for none
     * @param by who is recorded with every row
     */
    public ImportView run(RowSource source, @Nullable String fileName, String by) {
        UUID key = imports.open(fileName, by);
        running.add(key);
        try {
            imports.close(key, readAll(key, source, by));
        } finally {
            running.remove(key);
        }
        ImportView done = imports.find(key).orElseThrow();
        statistics.afterBulkWork(TableStatistics.BulkWork.IMPORT, done.accepted());
        return done;
    }

    /** The imports whose file name begins so, the youngest first. */
    public List<ImportView> named(String prefix) {
        return imports.named(prefix);
    }

    /** Why the source was not read to its end; null when it was. */
    private @Nullable String readAll(UUID key, RowSource source, String by) {
        List<Entry> chunk = new ArrayList<>(CHUNK);
        ChunkWriter writer = new ChunkWriter(imports, meters, this::rest, key, by);
        try {
            String fault = null;
            try {
                read(key, source, writer, chunk);
            } catch (BrokenFile broken) {
                fault = "%s: line %d: %s".formatted(broken.fault(), broken.line(), broken.reason());
            } catch (IOException lost) {
                fault = fault(stopping ? FormatFault.STOPPED : FormatFault.CONNECTION_LOST);
            }
            writer.write(chunk);
            return fault;
        } catch (RuntimeException e) {
            if (stopping) {
                return fault(FormatFault.STOPPED);
            }
            if (DatabaseFault.isOutage(e)) {
                LOG.errorf("Import %s ended early: the database can do no work: %s", key, DatabaseFault.told(e));
                return fault(FormatFault.UNAVAILABLE);
            }
            LOG.errorf(e, "Import %s failed", key);
            return fault(FormatFault.INTERNAL);
        }
    }

    private static String fault(FormatFault fault) {
        return fault + ": " + fault.reason();
    }

    private void read(UUID key, RowSource source, ChunkWriter writer, List<Entry> chunk)
            throws IOException, BrokenFile {
        Instant patience = calendar.now().plus(PATIENCE);
        long rows = 0;
        int size = 0;
        for (Entry entry = source.next(); entry != null; entry = source.next()) {
            if (stopping) {
                throw new IOException("the application stops");
            }
            chunk.add(entry);
            rows++;
            size += entry.size();
            boolean late = calendar.now().isAfter(patience);
            if (late || chunk.size() == CHUNK || size > CHARACTERS) {
                writer.write(chunk);
                chunk.clear();
                size = 0;
            }
            if (late) {
                LOG.infof("Import %s: %d rows", key, rows);
                patience = calendar.now().plus(PATIENCE);
            }
        }
    }

    /** Waits a while, longer each time, for a database that can do no work; false when that has been enough. */
    private boolean rest(int tries) {
        for (int pause = 0; pause < PAUSES * tries && tries < TRIES && !stopping; pause++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        return tries < TRIES && !stopping;
    }
}
