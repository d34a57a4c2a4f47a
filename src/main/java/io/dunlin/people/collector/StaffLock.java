package io.dunlin.people.collector;

import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.ActorType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps collectors as they are until the transaction ends, for whoever gives them a permit or a case. Deactivating waits
 * for that, and then sees what was given. The lock comes before those of borrowers and cases.
 */
@ApplicationScoped
public class StaffLock {

    private final Sql sql;

    StaffLock(Sql sql) {
        this.sql = sql;
    }

    /**
     * A collector who is registered.
     *
     * @param agency the code of the agency whose people the collector is of; null: the lender's own
     */
    public record Held(
            UUID key,
            String code,
            ActorType actorType,
            boolean active,
            @Nullable UUID teamKey,
            @Nullable String agency) {}

    /**
     * Whether somebody may work: an active collector, or nobody who is registered.
     *
     * @param others collectors who are kept as they are too
     */
    public boolean mayWork(String code, Collection<String> others) {
        Set<String> all = new TreeSet<>(others);
        all.add(code);
        Held held = take(all).get(code);
        return held == null || held.active();
    }

    private static Held held(Row row) {
        return new Held(
                row.id("id"),
                row.text("code"),
                row.oneOf(ActorType.class, "actor_type"),
                row.flag("active"),
                row.maybeId("team_id"),
                row.maybeText("agency"));
    }

    /** Those with these codes who are registered, by code. */
    public Map<String, Held> take(Collection<String> codes) {
        Map<String, Held> held = new HashMap<>();
        sql.list("""
                select c.id, c.code, c.actor_type, c.active, c.team_id, (select a.code from agency a where a.id = c.agency_id) as agency
                  from collector c where c.code = any(?) order by c.code for share of c
                """, row -> held.put(row.text("code"), held(row)), new Column("text", codes));
        return held;
    }
}
