package io.dunlin.people.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.OwnDatabase;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Who was registered before collectors were linked with agencies, and whose names stood in cases, when only collectors get cases. */
class OldCollectorsTest {

    private static final String ROWS = """
            insert into agency (id, code, name, actor_type, countries, registered_at, registered_by)
            values (gen_random_uuid(), 'acme', 'Acme', 'AGENCY', '{}', now(), 't');
            insert into collector (id, code, name, employer, actor_type, registered_at, registered_by)
            values (gen_random_uuid(), 'linked', 'A', 'acme', 'AGENCY', now(), 't'),
                   (gen_random_uuid(), 'unlinked', 'B', 'Acme Ltd', 'AGENCY', now(), 't'),
                   (gen_random_uuid(), 'ours', 'C', 'acme', 'FIRST_PARTY', now(), 't');
            insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)
            select i, i, sha256('n'), 'US', 'UTC', 'en', now(), 't' from (values ('%1$s'::uuid), ('%2$s'), ('%3$s')) b(i);
            insert into collection_case (id, borrower_id, opened_on, priority, past_due_since, opened_at, opened_by, assignee)
            values ('%1$s', '%1$s', '2026-03-01', 1, '2026-03-01', now(), 't', 'unlinked'),
                   ('%2$s', '%2$s', '2026-03-01', 1, '2026-03-01', now(), 't', 'a stranger');
            insert into collection_case (id, borrower_id, opened_on, priority, opened_at, opened_by, assignee, closed_on,
                                         closed_at, close_reason)
            values ('%3$s', '%3$s', '2026-03-01', 1, now(), 't', 'a stranger', '2026-03-02', now(), 'CURED');
            """.formatted(
                    "00000000-0000-7000-8000-000000000001",
                    "00000000-0000-7000-8000-000000000002",
                    "00000000-0000-7000-8000-000000000003");

    @Test
    void whoIsEmployedByTheCodeOfAnAgencyIsOneOfItsPeopleAndStrangersHaveNoCase() {
        try (OwnDatabase database = new OwnDatabase()) {
            migrate(database, "23");
            database.execute(ROWS);
            migrate(database, "23.1");
            assertThat(database.string("select string_agg(concat_ws(' ', c.code, a.code), ', ' order by c.code)"
                            + " from collector c left join agency a on a.id = c.agency_id"))
                    .isEqualTo("linked acme, ours, unlinked");
            assertThat(database.string(
                            "select string_agg(concat_ws(' ', coalesce(assignee, '-'), version), ', ' order by id)"
                                    + " from collection_case"))
                    .isEqualTo("unlinked 0, - 1, a stranger 0");
            assertThat(database.string(
                            "select string_agg(concat_ws(' ', kind, detail ->> 'from', right(case_id::text, 1), recorded_by), ', ')"
                                    + " from administrative_act"))
                    .isEqualTo("CASE_ASSIGNED a stranger 2 system");
        }
    }

    private static void migrate(OwnDatabase database, String target) {
        Flyway.configure()
                .dataSource("jdbc:postgresql://localhost:" + database.port() + "/postgres", "postgres", "postgres")
                .placeholders(Map.of("app-role", "none"))
                // nothing is logged of rows without chains
                .initSql("set session_replication_role = replica")
                .target(target)
                .load()
                .migrate();
    }
}
