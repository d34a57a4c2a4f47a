package io.dunlin.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hashed bytes, as in the database and in the verifier of examination packages. */
final class Hashes {

    /** What stands before the first entry of a chain, and before the first anchor. */
    static final String NOTHING = "0".repeat(64);

    private Hashes() {}

    /** The digest of a row: its columns, each with the length of its value, so that no two contents have one text. */
    static String row(String kind, int format, List<String> columns, List<@Nullable String> values) {
        StringBuilder text = new StringBuilder(kind).append('/').append(format).append('\n');
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(i);
            text.append(columns.get(i)).append('=');
            text.append(value == null ? "-" : value.getBytes(StandardCharsets.UTF_8).length + ":" + value);
            text.append('\n');
        }
        return sha256(text.toString());
    }

    /** The hash of an entry that comes after an entry with the given hash. */
    static String entry(String previous, LogEntry entry) {
        return sha256(String.join(
                "\n",
                "dunlin log entry 1",
                previous,
                entry.borrowerId().toString(),
                Integer.toString(entry.sequence()),
                entry.kind(),
                entry.rowId().toString(),
                entry.caseId() == null ? "-" : entry.caseId().toString(),
                Integer.toString(entry.format()),
                Long.toString(entry.recordedMicros()),
                entry.digest(),
                ""));
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
