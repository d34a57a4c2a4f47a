package io.dunlin.compliance;

import static io.dunlin.casework.Loans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.casework.Loans;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables of the guard's facts refuse, whoever writes. */
@QuarkusTest
class GuardFactsTablesTest {

    private static final String STOP =
            "insert into do_not_contact (id, borrower_id, written, requested_at, source, recorded_at,"
                    + " recorded_by, scope%s) values (gen_random_uuid(), ?, true, now(), sha256('test'), now(), 'test', %s)";

    private static final String VISIT =
            "insert into visit (id, case_id, borrower_id, planned_for, place, planned_at, planned_by,"
                    + " status, participants%s) values (gen_random_uuid(), ?, ?, now(), 'HOME', now(), 'test', %s)";

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    private UUID borrower;

    @BeforeEach
    void set() {
        clock.set(TODAY);
        borrower = loans.defaulted(10);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "collector_training",
                "borrower_condition",
                "contact_consent",
                "do_not_contact",
                "do_not_contact_lift",
                "information_verification"
            })
    void whatWasFoundOrAskedIsNeverChanged(String table) {
        for (String change : new String[] {
            "update %s set recorded_by = 'me'"
                    .replace("recorded_by", table.endsWith("lift") ? "lifted_by" : "recorded_by"),
            "delete from %s",
            "truncate %s cascade"
        }) {
            assertThatThrownBy(() -> TestDatabase.execute(change.formatted(table)))
                    .as(change)
                    .hasStackTraceContaining("is append-only");
        }
    }

    @Test
    void aRefusalIsNotForgotten() {
        UUID contact = loans.contact(borrower);
        loans.sql("update contact set consent = 'REFUSED' where id = ?", contact);
        loans.sql("update contact set consent = 'REFUSED', name = sha256('Other') where id = ?", contact);
        assertThatThrownBy(() -> loans.sql("update contact set consent = 'AGREED' where id = ?", contact))
                .hasStackTraceContaining("has refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|'CHANNEL'",
                "|'CONTACT_POINT'",
                "|'CONTACT_PERSON'",
                "|'TIME_WINDOW'",
                ", daily_from|'TIME_WINDOW', '09:00'",
                ", channel|'CHANNEL', 'NOTE'",
                ", channel|'EVERYTHING', 'SMS'",
                ", daily_from, daily_through|'WORKPLACE', '09:00', '10:00'"
            })
    void aRequestHasWhatItsScopeNeedsAndNothingElse(String columnsAndValues) {
        String[] parts = columnsAndValues.split("\\|", 2);
        assertThatThrownBy(() -> loans.sql(STOP.formatted(parts[0], parts[1]), borrower))
                .hasStackTraceContaining("violates check constraint");
    }

    @Test
    void aRequestNamesNobodyElsesContact() {
        UUID other = loans.contact(loans.borrower());
        assertThatThrownBy(() -> loans.sql(STOP.formatted(", contact_id", "'CONTACT_PERSON', ?"), borrower, other))
                .hasStackTraceContaining("violates foreign key");
        UUID point = loans.point(loans.borrower(), null);
        assertThatThrownBy(() -> loans.sql(STOP.formatted(", contact_point_id", "'CONTACT_POINT', ?"), borrower, point))
                .hasStackTraceContaining("violates foreign key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|'PLANNED', '{}'",
                "|'PLANNED', array[null]",
                "|'APPROVED', '{a}'",
                "|'PERFORMED', '{a}'",
                "|'CANCELLED', '{a}'",
                ", approved_by, approved_at|'PLANNED', '{a}', 'me', now()",
                ", approved_by|'APPROVED', '{a}', 'me'",
                ", ended_at, ended_by|'PLANNED', '{a}', now(), 'me'"
            })
    void aVisitIsWhatItsStatusSays(String columnsAndValues) {
        String[] parts = columnsAndValues.split("\\|", 2);
        UUID open = loans.openCase(borrower);
        assertThatThrownBy(() -> loans.sql(VISIT.formatted(parts[0], parts[1]), open, borrower))
                .hasStackTraceContaining("violates check constraint");
        assertThat(loans.sql(VISIT.formatted("", "'PLANNED', '{a}'"), open, borrower))
                .isEqualTo(1);
    }

    @Test
    void timesThatWereAgreedToAreTimes() {
        String condition =
                "insert into borrower_condition (id, borrower_id, kind, from_on, detail, recorded_at, recorded_by)"
                        + " values (gen_random_uuid(), ?, 'AGREED_TO_TIME', '2026-01-01', %s, now(), 'test')";
        assertThatThrownBy(() -> loans.sql(condition.formatted("null"), borrower))
                .hasStackTraceContaining("violates check constraint");
        assertThat(loans.sql(condition.formatted("sha256('18:00-21:29')"), borrower))
                .isEqualTo(1);
    }
}
