package io.dunlin.people.collector;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.collector.CollectorTrainingRecord.CollectorTrainingInput;
import io.dunlin.people.collector.CollectorTrainingRecordAll.CollectorTrainingRecordAllInput;
import io.dunlin.people.collector.CollectorTrainingRevoke.CollectorTrainingRevokeInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.TrainingTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the trainings of collectors, which are never changed: one that must not count is revoked. */
@ApplicationScoped
public class TrainingService {

    private static final LocalDate EARLIEST = LocalDate.EPOCH;
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final String UNKNOWN = "There is no such collector.";

    private final Sql sql;
    private final CollectorQueries collectors;
    private final Event<TrainingEnded> ended;

    TrainingService(Sql sql, CollectorQueries collectors, Event<TrainingEnded> ended) {
        this.ended = ended;
        this.sql = sql;
        this.collectors = collectors;
    }

    /** What was passed when. */
    private record Passed(String course, TrainingTopic topic, LocalDate on, LocalDate through) {}

    /** The trainings of each of the collectors, the latest examination first, revoked ones among them. */
    Map<UUID, List<CollectorTrainingView>> ofCollectors(Collection<UUID> keys) {
        record OfCollector(UUID collector, CollectorTrainingView view) {}
        return sql
                .list(
                        """
                        select t.collector_id, t.course, coalesce(t.topic, 'OTHER') as topic, t.passed_on, t.valid_through,
                               t.recorded_by, r.revoked_at
                          from collector_training t left join collector_training_revocation r on r.training_id = t.id
                         where t.collector_id = any(?) order by t.passed_on desc, t.id desc
                        """,
                        row -> new OfCollector(
                                row.id("collector_id"),
                                new CollectorTrainingView(
                                        row.text("course"),
                                        row.oneOf(TrainingTopic.class, "topic"),
                                        row.date("passed_on"),
                                        row.date("valid_through"),
                                        row.text("recorded_by"),
                                        row.maybeInstant("revoked_at"))),
                        Column.uuids(keys))
                .stream()
                .collect(Collectors.groupingBy(
                        OfCollector::collector, Collectors.mapping(OfCollector::view, Collectors.toList())));
    }

    /** Records a training: NOT_FOUND for the collector, OUT_OF_RANGE for its days. */
    Outcome<Written<CollectorView>> record(CollectorTrainingInput input, Stamp stamp) {
        Passed passed = new Passed(
                input.course(), Objects.requireNonNull(input.topic()), input.passedOn(), input.validThrough());
        CollectorView collector =
                collectors.byCodes(List.of(input.collectorCode())).get(input.collectorCode());
        List<Violation> violations = days(passed, stamp.on());
        if (collector == null) {
            violations.add(0, Violation.of(ErrorCode.NOT_FOUND, "collectorCode", UNKNOWN));
        }
        if (collector == null || !violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        insert(List.of(collector.key()), passed, stamp);
        return Outcome.accepted(new Written<>(collector.key(), collectors.get(collector.key())));
    }

    /** Records a training of several collectors, of all or of none: each code that is wrong is named with its place. */
    Outcome<Written<List<CollectorView>>> recordAll(CollectorTrainingRecordAllInput input, Stamp stamp) {
        Passed passed = new Passed(input.course(), input.topic(), input.passedOn(), input.validThrough());
        Map<String, CollectorView> known = collectors.byCodes(input.collectorCodes());
        List<Violation> violations = codes(input.collectorCodes(), known);
        violations.addAll(days(passed, stamp.on()));
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        insert(known.values().stream().map(CollectorView::key).toList(), passed, stamp);
        return Outcome.accepted(new Written<>(null, inOrder(input.collectorCodes())));
    }

    /** The collectors with these codes, as they are now, in the order of the codes. */
    List<CollectorView> inOrder(List<String> codes) {
        Map<String, CollectorView> known = collectors.byCodes(codes);
        return codes.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /** Ends a training: NOT_FOUND for the collector or the training, ILLEGAL_STATE when it is revoked already. */
    Outcome<Written<CollectorView>> revoke(CollectorTrainingRevokeInput input, Stamp stamp) {
        CollectorView collector =
                collectors.byCodes(List.of(input.collectorCode())).get(input.collectorCode());
        if (collector == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "collectorCode", UNKNOWN);
        }
        // Whoever gives the collector a case waits, and then sees what ended.
        sql.find("select id from collector where id = ? for no key update", row -> true, collector.key());
        List<UUID> trainings = sql.list(
                "select id from collector_training where collector_id = ? and course = ? and passed_on = ?",
                row -> row.id("id"),
                collector.key(),
                input.course(),
                input.passedOn());
        if (trainings.isEmpty()) {
            return Outcome.refused(
                    ErrorCode.NOT_FOUND, "course", "The collector has no training of this course from this day.");
        }
        int revoked = sql.update("""
                insert into collector_training_revocation (training_id, reason, revoked_at, revoked_by)
                select id, ?, ?, ? from unnest(?) id on conflict do nothing
                """, input.reason(), stamp.at(), stamp.by(), Column.uuids(trainings));
        if (revoked == 0) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "course", "The training is revoked already.");
        }
        ended.fire(new TrainingEnded(input.collectorCode(), stamp));
        return Outcome.accepted(new Written<>(collector.key(), collectors.get(collector.key())));
    }

    private void insert(List<UUID> collectors, Passed passed, Stamp stamp) {
        SqlTable rows = new SqlTable("uuid", "uuid");
        collectors.forEach(collector -> rows.add(Ids.next(), collector));
        sql.change("""
                insert into collector_training (id, collector_id, course, topic, passed_on, valid_through, recorded_at, recorded_by)
                select u.id, u.collector, n.* from
                       (values (?, ?, cast(? as date), cast(? as date), cast(? as timestamptz), ?)) n, unnest(%s) as u(id, collector)
                """, rows, passed.course(), passed.topic(), passed.on(), passed.through(), stamp.at(), stamp.by());
    }

    private static List<Violation> codes(List<String> codes, Map<String, CollectorView> known) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            List<String> path = List.of("input", "collectorCodes", String.valueOf(i));
            if (!known.containsKey(codes.get(i))) {
                violations.add(new Violation(ErrorCode.NOT_FOUND, path, UNKNOWN));
            } else if (codes.indexOf(codes.get(i)) < i) {
                violations.add(new Violation(ErrorCode.INVALID, path, "The collector is named twice."));
            }
        }
        return violations;
    }

    private static List<Violation> days(Passed passed, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (passed.on().isBefore(EARLIEST) || passed.on().isAfter(today)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE, "passedOn", "The day must be between 1970 and the business date."));
        }
        if (passed.through().isBefore(passed.on()) || passed.through().isAfter(LATEST)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "validThrough",
                    "The last day must not be before the examination, and must be before the year 3000."));
        }
        return violations;
    }
}
