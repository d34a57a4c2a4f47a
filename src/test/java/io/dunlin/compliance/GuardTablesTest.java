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

/** What the tables of decisions, permits and breaches refuse, whoever writes. */
@QuarkusTest
class GuardTablesTest {

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    private UUID borrower;
    private UUID caseId;

    @BeforeEach
    void set() {
        clock.set(TODAY);
        borrower = loans.defaulted(10);
        caseId = loans.openCase(borrower);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compliance_decision", "breach", "breach_resolution"})
    void whatWasDecidedOrBrokenIsNeverChanged(String table) {
        for (String change : new String[] {"update %s set %s = null", "delete from %s", "truncate %s cascade"}) {
            String column =
                    table.equals("compliance_decision") ? "verdict" : table.equals("breach") ? "sentence" : "note";
            assertThatThrownBy(() -> TestDatabase.execute(change.formatted(table, column)))
                    .as(change)
                    .hasStackTraceContaining("is append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REDEEMED", "RELEASED"})
    void aPermitThatWasUsedOrGivenBackStaysSo(String end) {
        UUID permit = permit();
        String action = end.equals("REDEEMED") ? "'" + action() + "'" : "null";
        String change = "update contact_permit set ended_at = now(), end_kind = '%s', action_id = %s where id = '%s'";
        loans.sql(change.formatted(end, action, permit));
        assertThatThrownBy(() -> loans.sql(change.formatted("VOIDED", "null", permit)))
                .hasStackTraceContaining("is " + end + " already");
    }

    @Test
    void aPermitThatWasVoidedStillCoversWhatWasMadeBefore() {
        UUID permit = permit();
        loans.sql("update contact_permit set ended_at = now(), end_kind = 'VOIDED' where id = ?", permit);
        loans.sql("update contact_permit set end_kind = 'REDEEMED', action_id = ? where id = ?", action(), permit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ended_at = now()",
                "end_kind = 'VOIDED'",
                "ended_at = now(), end_kind = 'REDEEMED'",
                "ended_at = now(), end_kind = 'LOST'",
                "expires_at = given_at",
                "started_at = now()",
                "begin_before = expires_at",
                "started_at = expires_at, begin_before = expires_at",
                "started_at = given_at, begin_before = expires_at + interval '1 second'"
            })
    void aPermitIsNotWhatItCannotBe(String change) {
        UUID permit = permit();
        assertThatThrownBy(() -> loans.sql("update contact_permit set " + change + " where id = ?", permit))
                .hasStackTraceContaining("contact_permit");
    }

    @Test
    void aContactBreaksARuleOnceAndABreachIsResolvedOnce() {
        UUID action = action();
        UUID breach = UUID.randomUUID();
        String insert =
                "insert into breach (id, action_id, case_id, rule_id, citation, sentence, severity, recorded_at)"
                        + " values (?, ?, ?, 'X-1', 'test', 'test', 'MINOR', now())";
        loans.sql(insert, breach, action, caseId);
        assertThatThrownBy(() -> loans.sql(insert, UUID.randomUUID(), action, caseId))
                .hasStackTraceContaining("breach_action_id_rule_id_key");
        String resolve = "insert into breach_resolution (breach_id, status, note, resolved_at, resolved_by)"
                + " values (?, 'REMEDIED', sha256('test'), now(), 'test')";
        loans.sql(resolve, breach);
        assertThatThrownBy(() -> loans.sql(resolve, breach)).hasStackTraceContaining("breach_resolution_pkey");
        assertThat(breach).isNotNull();
    }

    private UUID permit() {
        UUID decision = UUID.randomUUID();
        loans.sql(
                "insert into compliance_decision (id, case_id, borrower_id, permit_use, judged_for, verdict, proposal, basis,"
                        + " answer, rule_ids, pack_versions, decided_at, requested_by)"
                        + " values (?, ?, ?, 'RESERVED', now(), 'ALLOWED', '{}', '{}', '{}', '{}', '{}', now(), 'test')",
                decision,
                caseId,
                borrower);
        UUID permit = UUID.randomUUID();
        loans.sql(
                "insert into contact_permit (id, decision_id, case_id, borrower_id, person_id, channel, debts, given_at,"
                        + " expires_at, given_to) values (?, ?, ?, ?, ?, 'CALL', array[gen_random_uuid()], now(),"
                        + " now() + interval '5 min', 'test')",
                permit,
                decision,
                caseId,
                borrower,
                borrower);
        return permit;
    }

    private UUID action() {
        UUID action = UUID.randomUUID();
        loans.sql(
                "insert into collection_action (id, case_id, borrower_id, channel, direction, purpose, party, performed_at,"
                        + " performed_by, outcome, recorded_at, recorded_by) values (?, ?, ?, 'CALL', 'OUTBOUND', 'COLLECT',"
                        + " 'BORROWER', now(), 'test', 'NO_ANSWER', now(), 'test')",
                action,
                caseId,
                borrower);
        return action;
    }
}
