package io.dunlin.proof;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.proof.LogStore.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the content of a package, all as of one moment. */
@ApplicationScoped
class ExaminationService {

    /** How PostgreSQL writes bytes in JSON; what is sealed has more than 28 of them. */
    private static final String BYTES = "\\\\x([0-9a-f]{2}){29,}";

    private final LogStore store;
    private final LogReader reader;
    private final AnchorStore anchors;
    private final PackTexts packs;
    private final LogKinds kinds;

    ExaminationService(LogStore store, LogReader reader, AnchorStore anchors, PackTexts packs, LogKinds kinds) {
        this.store = store;
        this.reader = reader;
        this.anchors = anchors;
        this.packs = packs;
        this.kinds = kinds;
    }

    /** The counts of the package. */
    record Counted(int entries, int anchors) {}

    /** The values that are known only after all entries were read. */
    private static final class Seen {
        final Map<String, List<String>> formats = new TreeMap<>();
        final Set<String> versions = new TreeSet<>();
        final Map<String, String> readable = new TreeMap<>();
        final @Nullable PersonalKey key;
        int entries;

        Seen(@Nullable PersonalKey key) {
            this.key = key;
        }

        /** What the personal columns of a row say: the bytes of those that are stored as bytes. */
        void read(String table, LogEntry entry, LoggedRow row, List<String> columns) {
            for (int i = 0; key != null && i < columns.size(); i++) {
                String value = row.values().get(i);
                if (value != null && value.matches(BYTES)) {
                    String text = key.openJson(table + "." + columns.get(i), value);
                    readable.put(entry.rowId() + "/" + columns.get(i), text);
                }
            }
        }
    }

    @Transactional(rollbackOn = IOException.class)
    Counted write(JsonGenerator out, String number, UUID borrower, @Nullable PersonalKey key, Instant madeAt)
            throws IOException {
        store.look();
        Seen seen = new Seen(key);
        out.writeStartObject();
        out.writeStringField("package", "dunlin examination package 1");
        out.writeStringField("number", number);
        out.writeStringField("borrower", borrower.toString());
        out.writeStringField("madeAt", madeAt.toString());
        out.writeArrayFieldStart("entries");
        try {
            reader.read(List.of(borrower), (entry, row) -> write(out, entry, row, seen));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.writeEndArray();
        Ending ending =
                store.endings(List.of(borrower)).getOrDefault(borrower, new Ending(borrower, 0, Hashes.NOTHING));
        out.writeNumberField("length", ending.length());
        out.writeStringField("head", ending.head());
        int held = anchors(out, borrower);
        describe(out, seen);
        out.writeEndObject();
        return new Counted(seen.entries, held);
    }

    private void write(JsonGenerator out, LogEntry entry, @Nullable LoggedRow row, Seen seen) {
        try {
            out.writeStartObject();
            out.writeNumberField("sequence", entry.sequence());
            out.writeStringField("kind", entry.kind());
            out.writeStringField("row", entry.rowId().toString());
            out.writeStringField(
                    "case", entry.caseId() == null ? null : entry.caseId().toString());
            out.writeNumberField("format", entry.format());
            out.writeStringField("micros", Long.toString(entry.recordedMicros()));
            out.writeStringField("digest", entry.digest());
            out.writeStringField("hash", entry.hash());
            out.writeFieldName("values");
            Optional<LogKind> kind = kinds.named(entry.kind());
            List<String> columns =
                    kind.map(known -> known.columns(entry.format())).orElse(List.of());
            values(out, row);
            out.writeEndObject();
            seen.entries++;
            seen.formats.put(entry.kind() + "/" + entry.format(), columns);
            if (row != null) {
                seen.read(kind.map(LogKind::table).orElse(""), entry, row, columns);
            }
            if (row != null && columns.contains("pack_versions")) {
                String versions = row.values().get(columns.indexOf("pack_versions"));
                PackVersions.of(versions).forEach(seen.versions::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void values(JsonGenerator out, @Nullable LoggedRow row) throws IOException {
        if (row == null) {
            out.writeNull();
            return;
        }
        out.writeStartArray();
        for (String value : row.values()) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    private int anchors(JsonGenerator out, UUID borrower) throws IOException {
        out.writeArrayFieldStart("anchors");
        List<Anchor> holding = anchors.of(borrower);
        for (Anchor anchor : holding) {
            List<Leaf> leaves = anchors.leaves(anchor.number());
            AnchorProof.write(out, anchor, leaves, borrower);
        }
        out.writeEndArray();
        return holding.size();
    }

    private void describe(JsonGenerator out, Seen seen) throws IOException {
        out.writeObjectFieldStart("formats");
        for (Map.Entry<String, List<String>> format : seen.formats.entrySet()) {
            out.writeArrayFieldStart(format.getKey());
            for (String column : format.getValue()) {
                out.writeString(column);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeObjectFieldStart("rules");
        for (String version : seen.versions) {
            out.writeStringField(version, packs.text(version).orElse(null));
        }
        out.writeEndObject();
        out.writeObjectField("readable", seen.readable);
    }
}
