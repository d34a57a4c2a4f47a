package io.dunlin.people.collector;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ActorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps collectors and their trainings. */
@ApplicationScoped
public class CollectorService {

    private static final LocalDate EARLIEST = LocalDate.EPOCH;
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final Once once;
    private final Sql sql;
    private final BusinessCalendar calendar;
    private final Identity identity;

    CollectorService(Once once, Sql sql, BusinessCalendar calendar, Identity identity) {
        this.once = once;
        this.sql = sql;
        this.calendar = calendar;
        this.identity = identity;
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
     * @return the collector's key, or DUPLICATE for a code that is taken, or INVALID for SYSTEM
     */
    @Transactional
    Outcome<UUID> register(CollectorRegisterInput input) {
        return once.run(input.idempotencyKey(), "collectorRegister", input, () -> {
            if (input.actorType() == ActorType.SYSTEM) {
                return Outcome.refused(
                        ErrorCode.INVALID, "actorType", "A collector cannot be SYSTEM, which is Dunlin itself.");
            }
            if (key(input.code()).isPresent()) {
                return Outcome.refused(ErrorCode.DUPLICATE, "code", "Another collector has this code.");
            }
            UUID key = Ids.next();
            sql.update(
                    "insert into collector (id, code, name, employer, actor_type, registered_at, registered_by) values (?, ?, ?, ?, ?, ?, ?)",
                    key,
                    input.code(),
                    input.name(),
                    input.employer(),
                    input.actorType(),
                    calendar.now(),
                    identity.user());
            return Outcome.accepted(key);
        });
    }

    /**
     * Records a training.
     *
     * @return the collector's key, or NOT_FOUND, or OUT_OF_RANGE for its days
     */
    @Transactional
    Outcome<UUID> recordTraining(CollectorTrainingInput input) {
        return once.run(input.idempotencyKey(), "collectorTrainingRecord", input, () -> {
            Optional<UUID> collector = key(input.collectorCode());
            List<Violation> violations = days(input);
            if (collector.isEmpty()) {
                violations.add(0, Violation.of(ErrorCode.NOT_FOUND, "collectorCode", "There is no such collector."));
            }
            if (!violations.isEmpty()) {
                return Outcome.refused(violations);
            }
            insert(collector.get(), input);
            return Outcome.accepted(collector.get());
        });
    }

    private void insert(UUID collector, CollectorTrainingInput input) {
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
                calendar.now(),
                identity.user());
    }

    private List<Violation> days(CollectorTrainingInput input) {
        List<Violation> violations = new ArrayList<>();
        if (input.passedOn().isBefore(EARLIEST) || input.passedOn().isAfter(calendar.businessDate())) {
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
