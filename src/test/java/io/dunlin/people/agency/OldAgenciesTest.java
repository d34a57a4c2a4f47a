package io.dunlin.people.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.OwnDatabase;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Whoever had cases before agencies were registered is registered by the migration, and gets cases as before. */
class OldAgenciesTest {

    @Test
    void eachCodeOfPlacementsBecomesAnAgency() {
        try (OwnDatabase database = new OwnDatabase()) {
            migrate(database, "21.1");
            database.execute("""
                    insert into placement (id, case_id, borrower_id, agency, placed_at, placed_by, recalled_at, recalled_by, recall_reason)
                    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), p.agency, now(), 't', p.at, p.by, p.why
                      from (values ('acme', null, null, null), ('acme', now(), 't', sha256('r')),
                                   ('Über & Co', null, null, null), ('gone', now(), 't', sha256('r'))) p(agency, at, by, why)
                    """);
            migrate(database, "latest");
            assertThat(database.string(
                            "select string_agg(concat_ws('|', code, name, actor_type, status, version, countries,"
                                    + " reviewed_on = current_date, contract_through, registered_by), ';' order by code collate \"C\")"
                                    + " from agency"))
                    .isEqualTo("acme|acme|AGENCY|ACTIVE|0|{}|t|system;gone|gone|AGENCY|ACTIVE|0|{}|t|system;"
                            + "Über & Co|Über & Co|AGENCY|ACTIVE|0|{}|t|system");
            assertThat(database.string("select count(*) from placement where recall_on is null"))
                    .isEqualTo("4");
        }
    }

    @Test
    void withoutPlacementsThereIsNone() {
        try (OwnDatabase database = new OwnDatabase()) {
            migrate(database, "latest");
            assertThat(database.string("select count(*) from agency")).isEqualTo("0");
        }
    }

    private static void migrate(OwnDatabase database, String target) {
        Flyway.configure()
                .dataSource("jdbc:postgresql://localhost:" + database.port() + "/postgres", "postgres", "postgres")
                .placeholders(Map.of("app-role", "none"))
                // placements are put in without the cases that they refer to
                .initSql("set session_replication_role = replica")
                .target(target)
                .load()
                .migrate();
    }
}
