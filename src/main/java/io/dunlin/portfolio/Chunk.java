package io.dunlin.portfolio;

import io.dunlin.kernel.Effect;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.Tries;
import io.dunlin.portfolio.format.Entry;
import io.dunlin.portfolio.format.Entry.BadRow;
import io.dunlin.portfolio.format.Entry.ImportRow;
import io.dunlin.portfolio.format.RecordKind;
import io.dunlin.vocabulary.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows that are written in one transaction, grouped by kind, although they may come in any order. A row sees only the
 * rows of earlier lines. So the place where a file is cut into chunks makes no difference.
 */
final class Chunk {

    private final Map<RecordKind, List<ImportRow>> rows = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Map<Object, Long>> written = new EnumMap<>(RecordKind.class);
    private final ChunkOutcome outcome = new ChunkOutcome();
    private final Instant at;
    private final String by;
    private final Tries tries;

    Chunk(List<Entry> entries, Instant at, String by, Tries tries) {
        this.at = at;
        this.by = by;
        this.tries = tries;
        for (Entry entry : entries) {
            if (entry instanceof ImportRow row) {
                rows.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row);
            } else if (entry instanceof BadRow bad) {
                outcome.reject(bad);
            }
        }
    }

    /** Writes many rows of one kind at once, and returns their results in the same order. */
    interface Writing<T> {
        List<Outcome<Effect>> write(List<T> all, Instant at, String by);
    }

    Instant at() {
        return at;
    }

    ChunkOutcome outcome() {
        return outcome;
    }

    List<ImportRow> rows(RecordKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    /** How many rows there are, of all kinds. */
    int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** The values of a field in all rows of the kinds, without the white space around them, by which nothing is named. */
    List<String> values(String field, RecordKind... kinds) {
        List<String> values = new ArrayList<>();
        for (RecordKind kind : kinds) {
            for (ImportRow row : rows(kind)) {
                String value = row.values().get(field);
                if (value != null) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    /** Whether a row of this chunk brought the object only after this line. */
    boolean isLater(RecordKind kind, Object key, long line) {
        Long since = written.getOrDefault(kind, Map.of()).get(key);
        return since != null && since > line;
    }

    /**
     * Reads all rows of a kind, writes those that are good and keeps what came of each.
     *
     * @param key by what other rows name the object
     */
    <T> void write(
            RecordKind kind, Function<ImportRow, Outcome<T>> reading, Function<T, Object> key, Writing<T> writing) {
        List<ImportRow> good = new ArrayList<>();
        List<T> read = new ArrayList<>();
        for (ImportRow row : rows(kind)) {
            reading.apply(row).fold(value -> good.add(row) && read.add(value), violations -> {
                outcome.reject(row, violations);
                return false;
            });
        }
        if (read.isEmpty()) {
            return;
        }
        List<Outcome<Effect>> effects = writing.write(read, at, by);
        Map<Object, Long> since = written.computeIfAbsent(kind, all -> new HashMap<>());
        for (int i = 0; i < read.size(); i++) {
            if (outcome.took(good.get(i), told(kind, effects.get(i)))) {
                since.put(key.apply(read.get(i)), good.get(i).line());
            }
        }
    }

    /** Whether it may be told that somebody is known, or is not, by what a row says of them; a wrong row counts as a try. */
    boolean tells(boolean wrong) {
        return tries.tell(wrong);
    }

    /** The outcome of a row, unless it would tell by too many tries what is known of a person. */
    private Outcome<Effect> told(RecordKind kind, Outcome<Effect> outcome) {
        if (kind != RecordKind.BORROWER && kind != RecordKind.CONTACT) {
            return outcome;
        }
        boolean wrong = outcome.fold(effect -> false, Chunk::isContradiction);
        boolean right = outcome.fold(effect -> effect == Effect.UNCHANGED, violations -> false);
        String field = kind == RecordKind.BORROWER ? "number" : "name";
        return (wrong || right) && !tells(wrong) ? Outcome.refused(tooManyTries(field)) : outcome;
    }

    private static boolean isContradiction(List<Violation> violations) {
        return violations.stream().anyMatch(violation -> violation.code() == ErrorCode.DUPLICATE);
    }

    /** Says neither that the row was right nor that it was wrong. */
    static Violation tooManyTries(String field) {
        return Violation.of(
                ErrorCode.RATE_LIMITED,
                field,
                "Too many rows of this hour differ from what is recorded of people; send the row again later.");
    }
}
