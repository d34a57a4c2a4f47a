package io.dunlin.people.collector;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Locks the collector that a person changes, compares the version that the person has seen, and shows what became of it. */
@ApplicationScoped
class CollectorChange {

    static final Violation UNKNOWN = Violation.of(ErrorCode.NOT_FOUND, "code", "There is no such collector.");

    private final Sql sql;
    private final CollectorQueries collectors;

    CollectorChange(Sql sql, CollectorQueries collectors) {
        this.sql = sql;
        this.collectors = collectors;
    }

    /** A collector whose row is locked until the transaction ends. */
    record Locked(UUID key, int version, boolean active) {}

    /**
     * Changes a collector within the transaction of a mutation.
     *
     * @param expectedVersion the version that the person has seen; null to change whatever is there
     * @param change gives why the collector cannot be changed; else it has changed it
     */
    Outcome<Written<CollectorView>> make(
            String code, @Nullable Integer expectedVersion, Function<Locked, List<Violation>> change) {
        Locked found = sql.find(
                        "select id, version, active from collector where code = ? for no key update",
                        row -> new Locked(row.id("id"), row.integer("version"), row.flag("active")),
                        code)
                .orElse(null);
        if (found == null) {
            return Outcome.refused(UNKNOWN);
        }
        Optional<Violation> stale = Versions.stale("The collector", expectedVersion, found.version());
        if (stale.isPresent()) {
            return Outcome.refused(List.of(stale.get()), shown(found));
        }
        List<Violation> faults = change.apply(found);
        return faults.isEmpty() ? Outcome.accepted(shown(found)) : Outcome.refused(faults);
    }

    /** The same with faults that are known before: they come with that of the code, and then nothing is changed. */
    Outcome<Written<CollectorView>> unless(
            String code, @Nullable Integer expectedVersion, List<Violation> faults, Consumer<Locked> change) {
        Outcome<Written<CollectorView>> outcome = make(code, expectedVersion, found -> {
            if (faults.isEmpty()) {
                change.accept(found);
            }
            return faults;
        });
        return outcome.fold(
                written -> outcome,
                refused -> refused.contains(UNKNOWN) && !faults.isEmpty()
                        ? Outcome.refused(Violation.all(refused, faults))
                        : outcome);
    }

    private Written<CollectorView> shown(Locked found) {
        return new Written<>(found.key(), collectors.get(found.key()));
    }
}
