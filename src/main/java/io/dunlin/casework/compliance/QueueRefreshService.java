package io.dunlin.casework.compliance;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.regime.Regime;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.platform.Sql;
import io.dunlin.platform.Sql.Column;
import io.dunlin.platform.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges the cases of the work queue whose last judgement is over, or of which a fact has changed since. It holds the rows
 * that it judges: a change of a fact waits for it and makes the row due again, so no outdated judgement stays.
 */
@ApplicationScoped
public class QueueRefreshService {

    /** How many cases are judged in one transaction. */
    public static final int BATCH = 200;

    /**
     * How long the first judgement of a case is good at most: a fact that was being recorded while the case was opened could not
     * make it due.
     */
    private static final Duration FIRST = Duration.ofMinutes(1);

    /** When a case is tried again that could not be judged; it is shown meanwhile, and the others do not wait for it. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Sql sql;
    private final ContactabilityService contactability;
    private final Regimes regimes;
    private final BusinessCalendar calendar;

    QueueRefreshService(Sql sql, ContactabilityService contactability, Regimes regimes, BusinessCalendar calendar) {
        this.sql = sql;
        this.contactability = contactability;
        this.regimes = regimes;
        this.calendar = calendar;
    }

    /** Makes all cases due that were judged by other versions of the rules. */
    @Transactional(TxType.REQUIRES_NEW)
    public void compareRules() {
        sql.update("""
                update case_contactability set review_at = '-infinity'
                 where case_id in (select case_id from case_contactability where packs <> ? and review_at > '-infinity'
                                    order by case_id for no key update skip locked)
                """, versions());
    }

    /**
     * Judges some cases that are due and that nobody else is judging.
     *
     * @return how many
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int refresh() {
        Instant now = calendar.now();
        List<UUID> due = sql.list("""
                select case_id from case_contactability where review_at <= ?
                 order by review_at limit ? for no key update skip locked
                """, row -> row.getObject(1, UUID.class), now, BATCH);
        if (!due.isEmpty()) {
            write(due, contactability.judge(due, now), now);
        }
        return due.size();
    }

    private void write(List<UUID> due, Map<UUID, Contactability> judged, Instant now) {
        SqlTable table = new SqlTable("uuid", "timestamptz", "timestamptz");
        for (UUID id : due) {
            Contactability answer = judged.get(id);
            if (answer == null) {
                table.add(id, now, now.plus(AGAIN));
            } else {
                table.add(id, from(answer), answer.over());
            }
        }
        sql.change("""
                update case_contactability k
                   set open_from = coalesce(u.open_from, 'infinity'), packs = ?,
                       review_at = least(u.review_at, case when k.packs = '{}' then cast(? as timestamptz) else 'infinity' end)
                  from unnest(%s) as u(case_id, open_from, review_at)
                 where k.case_id = u.case_id
                """, table, versions(), now.plus(FIRST));
    }

    /** Null: never. */
    private static @Nullable Instant from(Contactability answer) {
        return answer.now() ? answer.at() : answer.over();
    }

    private Column versions() {
        return new Column(
                "text",
                Stream.concat(
                                regimes.regimes().stream().map(QueueRefreshService::version),
                                regimes.additions().stream()
                                        .map(rule -> rule.id() + " " + rule.version())
                                        .sorted())
                        .toList());
    }

    private static String version(Regime regime) {
        return regime.jurisdiction() + " " + regime.version();
    }
}
