package io.dunlin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseCriteria;
import io.dunlin.casework.CaseFilter;
import io.dunlin.casework.FitCases;
import io.dunlin.casework.Loans;
import io.dunlin.casework.review.CaseKind;
import io.dunlin.guard.StaffFitness;
import io.dunlin.people.collector.StaffLock;
import io.dunlin.people.collector.StaffLock.Held;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.TestDatabase;
import io.dunlin.vocabulary.ActorType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue must be read from its index: a page costs as much with a hundred thousand cases as with a hundred. */
@QuarkusTest
class QueuePlanTest {

    private static final List<String> CASES = List.of(
            // Rows as they are after a while, and not those that a trigger makes, whose dead versions would be in the
            // way.
            // To be quick, and to analyze: both are for the owner of the tables.
            "set local role postgres",
            "set local session_replication_role = replica",
            """
            insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)
            select gen_random_uuid(), 'plan-' || i, sha256('Ann'), 'US', 'UTC', 'en', now(), 'test' from generate_series(1, 100000) i""",
            // Or else every foreign key below would be looked up as in the small table that was there before.
            "analyze borrower",
            """
            insert into collection_case (id, borrower_id, opened_on, priority, past_due_since, opened_at, opened_by)
            select gen_random_uuid(), id, date '2026-06-01' - cast(random() * 100 as int), cast(random() * 700 as int),
                   '2026-05-01', now(), 'test' from borrower where number like 'plan-%'""",
            // Some have a recovery case beside it, of which few are more urgent than any other case.
            """
            insert into collection_case (id, borrower_id, kind, opened_on, priority, past_due_since, opened_at, opened_by)
            select gen_random_uuid(), id, 'RECOVERY', date '2026-06-01' - cast(random() * 100 as int),
                   cast(random() * 99 as int), '2026-05-01', now(), 'test' from borrower where number like 'plan-%7'""",
            // Nearly all rest, the most urgent ones above all: what is open must be found without a walk over them.
            // A few are past their instant, as when the refresher is behind.
            """
            insert into case_contactability (case_id, borrower_id, kind, priority, opened_on, open, open_from, review_at)
            select id, borrower_id, kind, priority, opened_on, priority <= 5, at, at
              from (select c.*, timestamptz '2026-06-15 00:00Z' + random() * interval '7 days' as at
                      from collection_case c where closed_on is null) u
             where not exists (select from case_contactability k where k.case_id = u.id)""",
            // A call-back for one of ten, some hundreds of them today.
            """
            insert into call_back (id, borrower_id, case_id, at, due_until, day_ends, agreed, since, planned_at, planned_by)
            select gen_random_uuid(), borrower_id, id, at, at + interval '9 hours', at + interval '12 hours', true, at - interval '9 days',
                   at - interval '9 days', 'test'
              from (select c.*, timestamptz '2026-06-15 00:00Z' + (random() - 0.5) * interval '90 days' as at
                      from collection_case c where closed_on is null and random() < 0.1) u""",
            "analyze call_back",
            "analyze collection_case",
            "analyze case_contactability");

    private static final List<CaseCriteria> KINDS = List.of(
            CaseCriteria.ALL, of(CaseKind.RECOVERY), of(CaseKind.COLLECTION, CaseKind.RECOVERY, CaseKind.EARLY));

    /** Ten minutes of seven days: a hundred of those that rest have come to their instant. */
    private static final Instant BEHIND = Instant.parse("2026-06-15T00:10:00Z");

    private static final PageArgs PAGE = new PageArgs("workQueue", 100, null);

    @Inject
    MovableClock clock;

    @Inject
    QueueQueries queue;

    @Inject
    Sql sql;

    @Inject
    StaffLock staff;

    @Inject
    StaffFitness fitness;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aPageOfTheQueueIsReadFromItsIndexes() {
        clock.set(BEHIND);
        TestDatabase.execute("grant postgres to dunlin_app with inherit false");
        QuarkusTransaction.begin();
        try {
            CASES.forEach(sql::update);
            List<String> key = List.of("3", "2026-04-01", UUID.randomUUID().toString());
            for (Contactable contactable : Contactable.values()) {
                for (CaseCriteria kinds : KINDS) {
                    QueueWanted wanted = QueueWanted.of(kinds, contactable);
                    String name = contactable + " " + kinds.kind();
                    byPriority(name, wanted, List.of());
                    byPriority(name + " after", wanted, key);
                    check(name + " sorted", wanted, List.of());
                    assertThat(queue.byPriority(wanted, PAGE).cases().rows()).hasSize(100);
                    assertThat(queue.byContactability(wanted, PAGE).cases().rows())
                            .hasSize(100);
                }
            }
            claims();
            String at = BEHIND.toString();
            check("any after", QueueWanted.of(CaseCriteria.ALL, Contactable.ANY), keys(at, "", key));
            check(
                    "resting after",
                    QueueWanted.of(CaseCriteria.ALL, Contactable.ANY),
                    keys(at, "2026-06-18 00:00+00", key));
        } finally {
            // So that other tests do not meet a hundred thousand cases.
            QuarkusTransaction.rollback();
            TestDatabase.execute("revoke postgres from dunlin_app");
        }
    }

    /** Of an untrained collector, for whom rules and borrowers are looked at case by case. */
    private void claims() {
        sql.update("insert into collector (id, code, name, employer, actor_type, registered_at, registered_by)"
                + " values (gen_random_uuid(), 'planner', 'Planner', 'Lender', 'FIRST_PARTY', now(), 'test')");
        Held planner = staff.take(List.of("planner")).get("planner");
        FitCases fit = new FitCases(fitness.of("planner", ActorType.FIRST_PARTY, BEHIND));
        for (Contactable contactable : Contactable.values()) {
            QueueWanted wanted = QueueWanted.of(CaseCriteria.ALL, contactable);
            for (QueuePart part : QueuePart.byPriority(wanted)) {
                CaseFilter filter = fit.narrow(QueueSql.filter(wanted, RowScope.EVERYTHING, BEHIND)
                        .unassignedFor(planner, RowScope.EVERYTHING));
                check("claim " + contactable + " " + part, QueueSql.first(part, filter), filter);
            }
        }
    }

    private static CaseCriteria of(CaseKind... kinds) {
        return new CaseCriteria(null, null, null, null, null, List.of(kinds));
    }

    private static List<String> keys(String at, String restingUntil, List<String> key) {
        return List.of(at, restingUntil, key.get(0), key.get(1), key.get(2));
    }

    private void byPriority(String name, QueueWanted wanted, List<String> after) {
        CaseFilter filter = QueueSql.filter(wanted, RowScope.EVERYTHING, BEHIND);
        check(name, QueueSql.byPriority(wanted, filter, after, 101), filter);
    }

    private void check(String name, QueueWanted wanted, List<String> after) {
        CaseFilter filter = QueueSql.filter(wanted, RowScope.EVERYTHING, BEHIND);
        check(name, QueueSql.byContactability(wanted, filter, after, 101), filter);
    }

    /** No table is read whole, and little of any. */
    private void check(String name, String text, CaseFilter filter) {
        NamedSql explained = filter.bound("explain (analyze, buffers, costs off, timing off) " + text, Loans.TODAY);
        String plan = String.join("\n", sql.list(explained.text(), row -> row.text("QUERY PLAN"), explained.values()));
        assertThat(plan)
                .as(name)
                .doesNotContain("Seq Scan on collection_case")
                .doesNotContain("Seq Scan on case_contactability");
        Matcher pages = Pattern.compile("shared hit=(\\d+)").matcher(plan);
        assertThat(pages.find()).isTrue();
        assertThat(Integer.parseInt(pages.group(1))).as(name + "\n" + plan).isLessThan(8000);
    }
}
