package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.PageArgs;
import io.dunlin.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue must be read from its index: a page costs as much with a hundred thousand cases as with a hundred. */
@QuarkusTest
class QueuePlanTest {

    private static final List<String> CASES = List.of(
            """
            insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)
            select gen_random_uuid(), 'plan-' || i, 'Ann', 'US', 'UTC', 'en', now(), 'test' from generate_series(1, 100000) i""",
            // Or else every foreign key below would be looked up as in the small table that was there before.
            "analyze borrower",
            """
            insert into collection_case (id, borrower_id, opened_on, priority, past_due_since, opened_at, opened_by)
            select gen_random_uuid(), id, date '2026-06-01' - cast(random() * 100 as int), cast(random() * 700 as int),
                   '2026-05-01', now(), 'test' from borrower where number like 'plan-%'""",
            "analyze collection_case",
            "analyze case_contactability");

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    QueueQueries queue;

    @Inject
    EntityManager entities;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aPageOfTheQueueIsReadFromItsIndex() {
        clock.set(Loans.TODAY);
        QuarkusTransaction.begin();
        try {
            CASES.forEach(sql -> entities.createNativeQuery(sql).executeUpdate());
            String first = plan(CaseFilter.ofQueue(CaseCriteria.ALL, Contactable.NOW, NOW));
            String next = plan(CaseFilter.ofQueue(CaseCriteria.ALL, Contactable.NOW, NOW)
                    .afterInQueue(List.of("300", "2026-04-01", UUID.randomUUID().toString())));
            for (String plan : List.of(first, next)) {
                assertThat(plan)
                        .contains("Index Scan using collection_case_queue")
                        .doesNotContain("Sort");
            }
            entities.createNativeQuery("update case_contactability set open_from = 'infinity', review_at = 'infinity'")
                    .executeUpdate();
            entities.createNativeQuery("analyze case_contactability").executeUpdate();
            assertThat(plan(CaseFilter.ofQueue(CaseCriteria.ALL, Contactable.NOW, NOW)))
                    .contains("Index Scan using collection_case_queue")
                    .doesNotContain("Sort");
            assertThat(queue.byPriority(CaseCriteria.ALL, Contactable.NOW, new PageArgs("workQueue", 100, null))
                            .rows())
                    .isEmpty();
            assertThat(queue.byPriority(CaseCriteria.ALL, Contactable.LATER, new PageArgs("workQueue", 100, null))
                            .rows())
                    .hasSize(100);
            entities.createNativeQuery("update case_contactability set review_at = '-infinity'")
                    .executeUpdate();
            assertThat(queue.byPriority(CaseCriteria.ALL, Contactable.NOW, new PageArgs("workQueue", 100, null))
                            .rows())
                    .hasSize(100);
        } finally {
            // So that other tests do not meet a hundred thousand cases.
            QuarkusTransaction.rollback();
        }
    }

    private String plan(CaseFilter filter) {
        String sql = "explain select c.id, " + CaseRows.COLUMNS + " from collection_case c" + filter.sql()
                + " order by c.priority desc, c.opened_on, c.id limit 26";
        List<?> lines = filter.bind(entities.createNativeQuery(sql, String.class), sql, Loans.TODAY)
                .getResultList();
        return String.join("\n", lines.stream().map(String::valueOf).toList());
    }
}
