package io.dunlin.guard.dossier;

import io.dunlin.guard.rule.CollectorFacts;
import io.dunlin.guard.rule.CollectorFacts.Training;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.TrainingTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is known of collectors. An agency has its own people: those of others are to it as if they were not
 * registered, so that no contact of its people rests on who works elsewhere. Its caller's own entry may name no agency.
 */
@ApplicationScoped
public class CollectorReader {

    private static final String COLLECTORS = """
            select c.code, c.active, c.employer, t.passed_on, t.valid_through, t.topic, r.revoked_at
              from collector c left join collector_training t on t.collector_id = c.id
                   left join collector_training_revocation r on r.training_id = t.id
             where c.code = any(?)
               and (cast(? as text) is null or exists (select from agency a where a.id = c.agency_id and a.code = ?)
                    or (c.agency_id is null and c.code = ?))
            """;

    private final Sql sql;
    private final Identity identity;

    CollectorReader(Sql sql, Identity identity) {
        this.sql = sql;
        this.identity = identity;
    }

    /** Those whom the proposal names, by their codes; one who is not registered is not in the map. */
    public Map<String, CollectorFacts> read(Proposal proposal) {
        Set<String> codes = proposal.people();
        return codes.isEmpty() ? Map.of() : read(codes);
    }

    /** The collector with this code; empty when none is registered. */
    public Optional<CollectorFacts> find(String code) {
        return Optional.ofNullable(read(Set.of(code)).get(code));
    }

    /** Whether a collector is registered under the code. */
    public boolean isKnown(String code) {
        return find(code).isPresent();
    }

    /**
     * Of these codes those whom the caller may not name: for an agency all but the caller and its own people, whoever else
     * has them or nobody; for others none.
     */
    public Set<String> strangers(Collection<String> codes) {
        Caller caller = identity.caller().orElse(null);
        if (caller == null || caller.agency() == null || codes.isEmpty()) {
            return Set.of();
        }
        Set<String> strangers = new HashSet<>(codes);
        strangers.remove(caller.user());
        if (!strangers.isEmpty()) {
            strangers.removeAll(read(Set.copyOf(strangers)).keySet());
        }
        return strangers;
    }

    private Map<String, CollectorFacts> read(Set<String> codes) {
        Caller caller = identity.caller().orElse(null);
        String agency = caller == null ? null : caller.agency();
        String user = caller == null ? null : caller.user();
        Map<String, Found> known = new HashMap<>();
        Map<String, List<Training>> trainings = new HashMap<>();
        for (Found row :
                sql.list(COLLECTORS, CollectorReader::found, new Column("text", codes), agency, agency, user)) {
            known.put(row.code(), row);
            List<Training> passed = trainings.computeIfAbsent(row.code(), code -> new ArrayList<>());
            if (row.training() != null) {
                passed.add(row.training());
            }
        }
        Map<String, CollectorFacts> found = new HashMap<>();
        known.forEach((code, row) -> found.put(
                code, new CollectorFacts(row.active(), trainings.getOrDefault(code, List.of()), row.employer())));
        return found;
    }

    private record Found(
            String code,
            boolean active,
            String employer,
            @Nullable Training training) {}

    private static Found found(Row row) {
        LocalDate passedOn = row.maybeDate("passed_on");
        return new Found(
                row.text("code"),
                row.flag("active"),
                row.text("employer"),
                passedOn == null
                        ? null
                        : new Training(
                                passedOn,
                                row.date("valid_through"),
                                row.maybeOneOf(TrainingTopic.class, "topic"),
                                row.maybeInstant("revoked_at")));
    }
}
