package io.dunlin.proof;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks one chain from its beginning to its end, and finds the first place that was changed. */
final class ChainCheck {

    private final UUID borrowerId;
    private final LogKinds kinds;
    private int entries;
    private String head = Hashes.NOTHING;
    private @Nullable LogFault first;
    private int anchored;
    private @Nullable LogEntry loose;

    ChainCheck(UUID borrowerId, LogKinds kinds) {
        this.borrowerId = borrowerId;
        this.kinds = kinds;
    }

    /** How many entries came. */
    int entries() {
        return entries;
    }

    /** Takes up to which entry anchors hold the chain, before its entries. */
    void held(int through) {
        anchored = through;
    }

    /** The first entry that no anchor holds; empty when there is none. */
    Optional<LogEntry> loose() {
        return Optional.ofNullable(loose);
    }

    /**
     * Takes the next entry, in the order of the sequence.
     *
     * @param row what the entry is about, read by the entry's format; null when it is not there
     */
    void next(LogEntry entry, @Nullable LoggedRow row) {
        entries++;
        if (first == null) {
            first = fault(entry, row);
        }
        head = entry.hash();
        if (loose == null && entry.sequence() > anchored) {
            loose = entry;
        }
    }

    private @Nullable LogFault fault(LogEntry entry, @Nullable LoggedRow row) {
        if (entry.sequence() != entries) {
            return new LogFault(borrowerId, entries, null, null, LogFaultReason.ENTRY_MISSING);
        }
        if (!Hashes.entry(head, entry).equals(entry.hash())) {
            return LogFault.at(entry, LogFaultReason.ENTRY_CHANGED);
        }
        Optional<LogKind> kind = kinds.named(entry.kind());
        if (kind.isEmpty() || kind.get().columns(entry.format()).isEmpty()) {
            return LogFault.at(entry, LogFaultReason.UNKNOWN_FORMAT);
        }
        if (row == null) {
            return LogFault.at(entry, LogFaultReason.ROW_MISSING);
        }
        String digest = Hashes.row(entry.kind(), entry.format(), kind.get().columns(entry.format()), row.values());
        return digest.equals(entry.digest()) ? null : LogFault.at(entry, LogFaultReason.ROW_CHANGED);
    }

    /** Takes a place at which an anchor holds another hash than the chain has, or at which the chain has nothing. */
    void anchoredOtherwise(int sequence) {
        if (first == null || first.sequence() == null || first.sequence() > sequence) {
            first = new LogFault(borrowerId, sequence, null, null, LogFaultReason.ANCHOR_DIFFERS);
        }
    }

    /** Takes where the chain ends as is recorded of it. */
    void ends(int length, String recordedHead) {
        if (first == null && (length != entries || !recordedHead.equals(head))) {
            int place = Math.min(length, entries) + (length == entries ? 0 : 1);
            first = new LogFault(borrowerId, place, null, null, LogFaultReason.CHAIN_CUT);
        }
    }

    /** Takes up to which entry the chain counts as anchored; anchors that held more than they do are not there any more. */
    void countsAsAnchored(int through) {
        if (first == null && through > anchored) {
            first = new LogFault(borrowerId, anchored + 1, null, null, LogFaultReason.ANCHOR_MISSING);
        }
    }

    /** Takes a row that has no entry; what is wrong with the chain itself comes before it. */
    void unlogged(LogKind kind, UUID rowId) {
        if (first == null) {
            first = new LogFault(borrowerId, null, kind.name(), rowId, LogFaultReason.ROW_NOT_LOGGED);
        }
    }

    /** Takes a row of which a column that changes is not as the last act says. */
    void standsOtherwise(String kind, UUID rowId) {
        if (first == null) {
            first = new LogFault(borrowerId, null, kind, rowId, LogFaultReason.ROW_CHANGED);
        }
    }

    /** The first place that is bad; empty when the chain is intact. */
    Optional<LogFault> fault() {
        return Optional.ofNullable(first);
    }
}
