package io.dunlin.privacy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.platform.sql.Sql;
import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses. */
@QuarkusTest
class AccessTablesTest {

    @Inject
    Sql sql;

    private final UUID borrower = UUID.randomUUID();

    @BeforeEach
    void anAccess() {
        sql.update("insert into personal_key (borrower_id) values (?)", borrower);
        sql.update(
                "insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)"
                        + " values (?, ?, sha256('Test'), 'US', 'UTC', 'en', now(), 'test')",
                borrower,
                "B-" + borrower);
        sql.update(
                "insert into personal_data_access (id, borrower_id, fields, purpose, accessed_at, accessed_by)"
                        + " values (?, ?, array['NAME'], 'AUDIT', now(), 'test')",
                UUID.randomUUID(),
                borrower);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update personal_data_access set note = sha256('x') where borrower_id = '%s'",
                "delete from personal_data_access where borrower_id = '%s'"
            })
    void whoSawWhatStays(String change) {
        assertThatThrownBy(() -> TestDatabase.execute(change.formatted(borrower)))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void anAccessIsToSomething() {
        assertThatThrownBy(() -> sql.update(
                        "insert into personal_data_access (id, borrower_id, fields, purpose, accessed_at, accessed_by)"
                                + " values (?, ?, array[]::text[], 'AUDIT', now(), 'test')",
                        UUID.randomUUID(),
                        borrower))
                .hasMessageContaining("check constraint");
    }
}
