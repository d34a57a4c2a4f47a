package io.dunlin.proof;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a chain, as it is stored.
 *
 * @param sequence its place in the chain of the borrower, 1 and up
 * @param kind the name of a {@link LogKind}, or whatever stands there
 * @param digest of the row's content, in hexadecimal digits, as all hashes are
 * @param hash of this entry and of the hash before it
 * @param recordedMicros when the database made it, in microseconds since 1970
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
