package io.dunlin.queue;

import io.dunlin.compliance.Contactability;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Stores whether the borrowers of open cases may be contacted. When a fact changes, triggers of the tables mark its
 * rows as due. A judging transaction locks the rows, so a fact that comes meanwhile waits and then marks them again.
 */
@ApplicationScoped
class ContactabilityStore {

    /**
     * How long the first judgement of a case is good at most: a fact that was being recorded while the case was opened could
     * not make it due.
     */
    private static final Duration FIRST = Duration.ofMinutes(1);

    /** When a case is tried again that could not be judged; the others do not wait for it. */
    private static final Duration AGAIN = Duration.ofHours(1);

    // When a case opens was found exactly, so nobody has to be judged to show it then; only for how long.
    // The kinds are named for the index, which begins with them.
    private static final String WAKE = """
            update case_contactability set open = true
             where case_id in (select case_id from case_contactability where kind in ('EARLY', 'COLLECTION', 'RECOVERY')
                                  and not open and open_from <= ? order by open_from limit ? for no key update skip locked)
            """;

    private static final String LOCK =
            "select case_id from case_contactability where %s limit ? for no key update skip locked";

    private static final String DUE = LOCK.formatted("review_at <= ? order by review_at");
    private static final String BY_LOWER_PACKS = LOCK.formatted("packs < ?");
    private static final String BY_HIGHER_PACKS = LOCK.formatted("packs > ?");

    private static final String WRITE = """
            update case_contactability k
               set open = u.open, open_from = coalesce(u.open_from, 'infinity'), open_until = u.open_until,
                   review_at = least(u.review_at, case when k.packs = '' then cast(? as timestamptz) else 'infinity' end), packs = ?
              from unnest(%s) as u(case_id, open, open_from, open_until, review_at)
             where k.case_id = u.case_id
            """;

    private final Sql sql;

    ContactabilityStore(Sql sql) {
        this.sql = sql;
    }

    /** Shows cases that rested until the instant or before, at most so many; how many there were. */
    int wake(Instant now, int most) {
        return sql.update(WAKE, now, most);
    }

    /**
     * Locks cases that have to be judged anew, at most so many, which nobody else has locked: first those whose instant has
     * come or of which a fact has changed, then those judged by other rules than these.
     *
     * @param packs the rules in force, as in {@link io.dunlin.guard.ContactOutlook#edition}
     */
    List<UUID> lockDue(Instant now, String packs, int most) {
        List<UUID> due = lock(DUE, now, most);
        due = due.isEmpty() ? lock(BY_LOWER_PACKS, packs, most) : due;
        return due.isEmpty() ? lock(BY_HIGHER_PACKS, packs, most) : due;
    }

    private List<UUID> lock(String statement, Object bound, int most) {
        return sql.list(statement, row -> row.id("case_id"), bound, most);
    }

    /**
     * Writes what was judged of cases that are locked.
     *
     * @param due all of them; one that is not among the judged ones could not be, and is shown until it is tried again
     */
    void write(List<UUID> due, Map<UUID, Contactability> judged, Instant now, String packs) {
        SqlTable rows = new SqlTable("uuid", "bool", "timestamptz", "timestamptz", "timestamptz");
        for (UUID id : due) {
            Contactability answer = judged.get(id);
            if (answer == null) {
                rows.add(id, true, now, null, now.plus(AGAIN));
            } else {
                Instant over = answer.over();
                rows.add(id, answer.now(), answer.now() ? now : over, answer.now() ? over : null, over);
            }
        }
        sql.change(WRITE, rows, now.plus(FIRST), packs);
    }
}
