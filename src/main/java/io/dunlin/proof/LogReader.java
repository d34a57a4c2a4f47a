package io.dunlin.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads entries together with their rows, a page at a time, so that chains of any length take the same memory. */
@ApplicationScoped
class LogReader {

    /** With each comes a row, and a decision may have some ten kilobytes. */
    private static final int PAGE = 500;

    private final LogStore store;
    private final LogKinds kinds;

    LogReader(LogStore store, LogKinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    /** The columns of one statement. */
    private record Shape(LogKind kind, int format) {}

    /** Receives an entry, and its row or null. */
    interface Visitor extends BiConsumer<LogEntry, @Nullable LoggedRow> {}

    /** All entries of these borrowers, by borrower and sequence. */
    void read(Collection<UUID> borrowers, Visitor visitor) {
        LogEntry last = null;
        List<LogEntry> page;
        do {
            page = store.entries(borrowers, last, PAGE);
            Map<Shape, Map<UUID, LoggedRow>> rows = rows(page);
            for (LogEntry entry : page) {
                visitor.accept(
                        entry,
                        shape(entry)
                                .map(shape -> rows.getOrDefault(shape, Map.of()).get(entry.rowId()))
                                .orElse(null));
                last = entry;
            }
        } while (page.size() == PAGE);
    }

    private Optional<Shape> shape(LogEntry entry) {
        return kinds.named(entry.kind())
                .filter(kind -> !kind.columns(entry.format()).isEmpty())
                .map(kind -> new Shape(kind, entry.format()));
    }

    private Map<Shape, Map<UUID, LoggedRow>> rows(List<LogEntry> page) {
        Map<Shape, Set<UUID>> wanted = new HashMap<>();
        for (LogEntry entry : page) {
            shape(entry)
                    .ifPresent(shape -> wanted.computeIfAbsent(shape, any -> new HashSet<>())
                            .add(entry.rowId()));
        }
        Map<Shape, Map<UUID, LoggedRow>> rows = new HashMap<>();
        wanted.forEach((shape, ids) -> rows.put(shape, store.rows(shape.kind(), shape.format(), ids)));
        return rows;
    }
}
