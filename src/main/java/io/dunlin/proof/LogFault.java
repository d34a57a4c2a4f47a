package io.dunlin.proof;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first fault of a chain.
 *
 * @param borrowerId the borrower of the chain; null for a row of nobody, and for anchors
 * @param sequence of the entry; null for a row without one
 * @param kind of the entry, or of the row; null for an entry that is not there
 */
record LogFault(
        @Nullable UUID borrowerId,
        @Nullable Integer sequence,
        @Nullable String kind,
        @Nullable UUID rowId,
        LogFaultReason reason) {

    static LogFault at(LogEntry entry, LogFaultReason reason) {
        return new LogFault(entry.borrowerId(), entry.sequence(), entry.kind(), entry.rowId(), reason);
    }
}
