package io.dunlin.proof;

import io.dunlin.proof.LogStore.Unlogged;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Verifies the whole log, some chains at a time, and logs its progress every few seconds. */
@ApplicationScoped
class LogAudit {

    private static final Logger LOG = Logger.getLogger(LogAudit.class);

    /** Whose chains are looked at in one transaction. */
    private static final int CHAINS = 200;

    /** Of faults that are found everywhere, so many are enough to see it. */
    private static final int TOLD = 1_000;

    private static final long PROGRESS_NANOS = 5_000_000_000L;

    private final LogService logs;
    private final LogStore store;
    private final AnchorStore anchors;
    private final AnchorKeys keys;
    private final KeptAnchors known;
    private final AnchorDue due;

    LogAudit(LogService logs, LogStore store, AnchorStore anchors, AnchorKeys keys, KeptAnchors known, AnchorDue due) {
        this.logs = logs;
        this.store = store;
        this.anchors = anchors;
        this.keys = keys;
        this.known = known;
        this.due = due;
    }

    /** An anchor that was kept outside of the database. */
    record Kept(int number, String hash) {}

    /**
     * The printed result.
     *
     * @param signed how many of the anchors have a signature
     * @param faults the first fault of each chain and of each anchor, and rows without an entry; the first thousand
     */
    @RegisterForReflection
    record Result(boolean intact, int chains, long entries, int anchors, int signed, List<Found> faults) {}

    /** A fault as it is printed. */
    @RegisterForReflection
    record Found(
            @Nullable UUID borrower,
            @Nullable Integer sequence,
            @Nullable String kind,
            @Nullable UUID row,
            LogFaultReason reason) {

        static Found of(LogFault fault) {
            return new Found(fault.borrowerId(), fault.sequence(), fault.kind(), fault.rowId(), fault.reason());
        }
    }

    /** What was counted so far. */
    private static final class Tally {
        final long overdue;
        final List<Found> faults = new ArrayList<>();
        int chains;
        long entries;
        int anchors;
        int signed;
        long told = System.nanoTime();

        /** @param overdue when entries were made that an anchor has to hold by now: before that, in microseconds since 1970 */
        Tally(long overdue) {
            this.overdue = overdue;
        }

        void add(Found fault) {
            if (faults.size() < TOLD && !faults.contains(fault)) {
                faults.add(fault);
                LOG.warnf("Fault: %s", fault);
            }
        }

        void progress() {
            if (System.nanoTime() - told > PROGRESS_NANOS) {
                told = System.nanoTime();
                LOG.infof("%d chains with %d entries, %d anchors, %d faults", chains, entries, anchors, faults.size());
            }
        }

        Result result() {
            return new Result(faults.isEmpty(), chains, entries, anchors, signed, List.copyOf(faults));
        }
    }

    /** One borrower's chain, against the anchors that hold it. */
    Result one(UUID borrower) {
        Tally tally = new Tally(due.before());
        chains(List.of(borrower), tally);
        return tally.result();
    }

    /**
     * All chains, and all anchors, against those that were kept outside of the database.
     *
     * @param kept an anchor with which to compare, besides those of the file; null for none
     */
    Result everything(@Nullable Kept kept) {
        Tally tally = new Tally(due.before());
        UUID last = new UUID(0, 0);
        for (List<UUID> some = logs.borrowers(last, CHAINS); !some.isEmpty(); some = logs.borrowers(last, CHAINS)) {
            chains(some, tally);
            last = some.get(some.size() - 1);
        }
        for (LogKind kind : logs.kinds()) {
            for (Unlogged row : store.unloggedAnywhere(kind, TOLD)) {
                tally.add(new Found(row.borrowerId(), null, kind.name(), row.rowId(), LogFaultReason.ROW_NOT_LOGGED));
            }
        }
        anchors(kept, tally);
        return tally.result();
    }

    private void chains(List<UUID> borrowers, Tally tally) {
        Map<UUID, ChainCheck> checks = logs.verify(borrowers);
        for (ChainCheck check : checks.values()) {
            tally.chains++;
            tally.entries += check.entries();
            AnchorDue.fault(check, tally.overdue).map(Found::of).ifPresent(tally::add);
        }
        tally.progress();
    }

    private void anchors(@Nullable Kept kept, Tally tally) {
        AnchorCheck check = keys.anchorCheck();
        Map<Integer, Set<String>> expected = expected(kept);
        for (List<Anchor> some = anchors.after(0, 1); !some.isEmpty(); ) {
            Anchor anchor = some.get(0);
            boolean good = check.next(anchor, anchors.leaves(anchor.number()));
            Set<String> hashes = expected.remove(anchor.number());
            good &= hashes == null || hashes.equals(Set.of(anchor.hash()));
            count(anchor, good, tally);
            some = anchors.after(anchor.number(), 1);
        }
        for (Integer number : expected.keySet()) {
            tally.add(new Found(null, number, "ANCHOR", null, LogFaultReason.ANCHOR_BROKEN));
        }
    }

    /** What was kept of anchors, by their numbers. */
    private Map<Integer, Set<String>> expected(@Nullable Kept kept) {
        try {
            List<Kept> all = new ArrayList<>(known.all());
            if (kept != null) {
                all.add(kept);
            }
            return all.stream()
                    .collect(Collectors.groupingBy(
                            Kept::number, TreeMap::new, Collectors.mapping(Kept::hash, Collectors.toSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void count(Anchor anchor, boolean good, Tally tally) {
        tally.anchors++;
        tally.signed += anchor.signature() == null ? 0 : 1;
        if (!good) {
            tally.add(new Found(null, anchor.number(), "ANCHOR", null, LogFaultReason.ANCHOR_BROKEN));
        }
        tally.progress();
    }
}
