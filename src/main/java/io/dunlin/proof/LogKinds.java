package io.dunlin.proof;

import io.dunlin.platform.table.KeptTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The kinds of entries in the log, as the rooms declare them. */
@ApplicationScoped
class LogKinds {

    private final List<LogKind> kinds;

    LogKinds(KeptTables tables) {
        kinds = tables.all().stream()
                .flatMap(table -> table.logged().stream().map(logged -> new LogKind(table.name(), logged)))
                .toList();
    }

    List<LogKind> all() {
        return kinds;
    }

    /** The kind with this name; empty for one that is none of ours. */
    Optional<LogKind> named(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
