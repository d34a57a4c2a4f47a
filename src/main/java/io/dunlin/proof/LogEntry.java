package io.dunlin.proof;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored entry of a chain.
 *
 * @param sequence its place in the chain of the borrower, 1 and up
 * @param kind the name of a {@link LogKind}, or any other stored text
 * @param digest the digest of the row's content, in hexadecimal digits like all hashes
 * @param hash the hash of this entry, which covers the hash before
 * @param recordedMicros when the database wrote the entry, in microseconds since 1970
 */
record LogEntry(
        UUID borrowerId,
        int sequence,
        String kind,
        UUID rowId,
        @Nullable UUID caseId,
        int format,
        String digest,
        String hash,
        long recordedMicros) {}
