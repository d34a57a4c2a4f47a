package io.dunlin.people.collector;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.collector.CollectorRegister.CollectorRegisterInput;
import io.dunlin.people.collector.CollectorTrainingRecord.CollectorTrainingInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps collectors and their trainings. */
@ApplicationScoped
public class CollectorService {

    private static final LocalDate EARLIEST = LocalDate.EPOCH;
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final Sql sql;

    CollectorService(Sql sql) {
        this.sql = sql;
    }

    @Nullable
    CollectorView find(UUID key) {
        return sql.find("""
                        select c.code, c.name, c.employer, c.actor_type, c.active,
                               (select max(t.valid_through) from collector_training t where t.collector_id = c.id) as trained_through
                          from collector c where c.id = ?
                        """, CollectorService::view, key).orElse(null);
    }

    /**
     * Registers a collector.
     *
     * @return the collector, or DUPLICATE for a code that is taken, or INVALID for SYSTEM
     */
    Outcome<Written<CollectorView>> register(CollectorRegisterInput input, Stamp stamp) {
        ActorType actor = Objects.requireNonNull(input.actorType());
        List<Violation> violations = new ArrayList<>();
        if (key(input.code()).isPresent()) {
            violations.add(Violation.of(ErrorCode.DUPLICATE, "code", "Another collector has this code."));
        }
        if (actor == ActorType.SYSTEM) {
            violations.add(Violation.of(
                    ErrorCode.INVALID, "actorType", "A collector cannot be SYSTEM, which is Dunlin itself."));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        UUID key = Ids.next();
        sql.update(
                "insert into collector (id, code, name, employer, actor_type, registered_at, registered_by) values (?, ?, ?, ?, ?, ?, ?)",
                key,
                input.code(),
                input.name(),
                input.employer(),
                actor,
                stamp.at(),
                stamp.by());
        return Outcome.accepted(
                new Written<>(key, new CollectorView(input.code(), input.name(), input.employer(), actor, true, null)));
    }

    /**
     * Records a training.
     *
     * @return the collector, or NOT_FOUND, or OUT_OF_RANGE for its days
     */
    Outcome<Written<CollectorView>> recordTraining(CollectorTrainingInput input, Stamp stamp) {
        Optional<UUID> collector = key(input.collectorCode());
        List<Violation> violations = days(input, stamp.on());
        if (collector.isEmpty()) {
            violations.add(0, Violation.of(ErrorCode.NOT_FOUND, "collectorCode", "There is no such collector."));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        insert(collector.get(), input, stamp);
        return Outcome.accepted(new Written<>(collector.get(), Objects.requireNonNull(find(collector.get()))));
    }

    private void insert(UUID collector, CollectorTrainingInput input, Stamp stamp) {
        sql.update(
                """
                insert into collector_training (id, collector_id, course, passed_on, valid_through, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                collector,
                input.course(),
                input.passedOn(),
                input.validThrough(),
                stamp.at(),
                stamp.by());
    }

    private static List<Violation> days(CollectorTrainingInput input, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (input.passedOn().isBefore(EARLIEST) || input.passedOn().isAfter(today)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE, "passedOn", "The day must be between 1970 and the business date."));
        }
        if (input.validThrough().isBefore(input.passedOn())
                || input.validThrough().isAfter(LATEST)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "validThrough",
                    "The last day must not be before the examination, and must be before the year 3000."));
        }
        return violations;
    }

    private Optional<UUID> key(String code) {
        return sql.find("select id from collector where code = ?", row -> row.id("id"), code);
    }

    private static CollectorView view(Row row) {
        return new CollectorView(
                row.text("code"),
                row.text("name"),
                row.text("employer"),
                row.oneOf(ActorType.class, "actor_type"),
                row.flag("active"),
                row.maybeDate("trained_through"));
    }
}
