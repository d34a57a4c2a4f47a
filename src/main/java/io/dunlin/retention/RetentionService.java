package io.dunlin.retention;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what prevents erasures, and keeps the list of borrowers whose data may be erased and when. */
@ApplicationScoped
class RetentionService {

    /** How many borrowers a transaction reviews. */
    static final int BATCH = 500;

    /** How many idempotency keys a transaction forgets. */
    private static final int KEYS = 10_000;

    /** What has no end may have ended without anybody saying so; then it is found within that many days. */
    private static final int LOOK_AGAIN_DAYS = 30;

    private final Sql sql;
    private final RetentionStore store;
    private final RetentionRules rules;
    private final BusinessCalendar calendar;
    private final RetentionConfig config;

    RetentionService(
            Sql sql, RetentionStore store, RetentionRules rules, BusinessCalendar calendar, RetentionConfig config) {
        this.sql = sql;
        this.store = store;
        this.rules = rules;
        this.calendar = calendar;
        this.config = config;
    }

    /** What stands in the way of the erasure of each of the borrowers today. */
    Map<UUID, List<ErasureObstacle>> obstacles(Collection<UUID> borrowerIds) {
        return obstacles(borrowerIds, calendar.businessDate());
    }

    Map<UUID, List<ErasureObstacle>> obstacles(Collection<UUID> borrowerIds, LocalDate today) {
        Map<UUID, List<ErasureObstacle>> obstacles = new HashMap<>();
        store.facts(borrowerIds).forEach((id, facts) -> obstacles.put(id, rules.obstacles(facts, today)));
        return obstacles;
    }

    /** Reviews some of the borrowers whose day has come, and tells how many; replicas that do it at the same time share them. */
    @Transactional
    int review() {
        LocalDate today = calendar.businessDate();
        List<UUID> ids = sql.list(
                "select borrower_id from retention_review where review_on <= ? order by review_on, borrower_id limit "
                        + BATCH + " for update skip locked",
                row -> row.id("borrower_id"),
                today);
        SqlTable rows = new SqlTable("uuid", "date", "date");
        Map<UUID, List<ErasureObstacle>> obstacles = ids.isEmpty() ? Map.of() : obstacles(ids, today);
        for (UUID id : ids) {
            List<ErasureObstacle> found = obstacles.getOrDefault(id, List.of());
            LocalDate dueOn = dueOn(found, today);
            rows.add(id, found.isEmpty() ? null : reviewOn(dueOn, today), dueOn);
        }
        sql.change("""
                update retention_review r set review_on = u.review_on, due_on = u.due_on
                  from unnest(%s) as u(borrower_id, review_on, due_on) where r.borrower_id = u.borrower_id
                """, rows);
        return ids.size();
    }

    private static LocalDate reviewOn(@Nullable LocalDate dueOn, LocalDate today) {
        return dueOn == null ? today.plusDays(LOOK_AGAIN_DAYS) : dueOn;
    }

    /** The day after all obstacles have ended; null when one of them has no end. */
    private static @Nullable LocalDate dueOn(List<ErasureObstacle> obstacles, LocalDate today) {
        if (obstacles.stream().anyMatch(obstacle -> obstacle.through() == null)) {
            return null;
        }
        return obstacles.stream()
                .map(obstacle -> Objects.requireNonNull(obstacle.through()).plusDays(1))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    /** Has the borrower looked at again at the next review, if the borrower is on the list. */
    void lookAgain(UUID borrowerId) {
        sql.update("update retention_review set review_on = '-infinity' where borrower_id = ?", borrowerId);
    }

    /** Forgets some of the idempotency keys that are old enough, whose digests are of what was sent, and tells how many. */
    @Transactional
    int forgetKeys() {
        return sql.update(
                "delete from idempotency where ctid = any (array(select ctid from idempotency where recorded_at < ? limit "
                        + KEYS + " for update skip locked))",
                calendar.now().minus(config.idempotencyKeys()));
    }

    /** How many are due. */
    int due() {
        return sql.count(
                "select count(*) from retention_review where review_on is null and due_on <= ?",
                calendar.businessDate());
    }
}
