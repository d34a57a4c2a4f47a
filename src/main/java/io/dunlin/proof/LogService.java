package io.dunlin.proof;

import io.dunlin.proof.LogStore.Anchored;
import io.dunlin.proof.LogStore.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Verifies chains, all as of one moment. */
@ApplicationScoped
class LogService {

    private final LogStore store;
    private final LogReader reader;
    private final LogKinds kinds;

    LogService(LogStore store, LogReader reader, LogKinds kinds) {
        this.store = store;
        this.reader = reader;
        this.kinds = kinds;
    }

    /** Verifies the chains of these borrowers, and gives what was found of each, in the order of the borrowers. */
    @Transactional
    Map<UUID, ChainCheck> verify(Collection<UUID> borrowers) {
        store.look();
        return check(borrowers);
    }

    /** The same within a transaction that looks already. */
    Map<UUID, ChainCheck> check(Collection<UUID> borrowers) {
        Map<UUID, ChainCheck> checks = new LinkedHashMap<>();
        borrowers.forEach(borrower -> checks.put(borrower, new ChainCheck(borrower, kinds)));
        List<Anchored> anchored = store.anchored(borrowers);
        anchored.forEach(chain -> of(checks, chain.borrowerId()).held(chain.held()));
        reader.read(borrowers, (entry, row) -> of(checks, entry.borrowerId()).next(entry, row));
        store.anchoredOtherwise(borrowers)
                .forEach(other -> of(checks, other.borrowerId()).anchoredOtherwise(other.length()));
        Map<UUID, Ending> endings = store.endings(borrowers);
        checks.forEach((borrower, check) -> {
            Ending ending = endings.getOrDefault(borrower, new Ending(borrower, 0, Hashes.NOTHING));
            check.ends(ending.length(), ending.head());
        });
        anchored.forEach(chain -> of(checks, chain.borrowerId()).countsAsAnchored(chain.recorded()));
        for (LogKind kind : kinds.all()) {
            store.unlogged(kind, borrowers)
                    .forEach(row -> of(checks, row.borrowerId()).unlogged(kind, row.rowId()));
        }
        store.standingOtherwise(borrowers)
                .forEach(point -> of(checks, point.borrowerId()).standsOtherwise(LogKind.CONTACT_POINT, point.rowId()));
        return checks;
    }

    List<LogKind> kinds() {
        return kinds.all();
    }

    /** The borrowers after the given one, in the order of their ids, who have a chain. */
    @Transactional
    List<UUID> borrowers(UUID after, int most) {
        return store.borrowers(after, most);
    }

    private ChainCheck of(Map<UUID, ChainCheck> checks, UUID borrower) {
        return checks.computeIfAbsent(borrower, unknown -> new ChainCheck(unknown, kinds));
    }
}
