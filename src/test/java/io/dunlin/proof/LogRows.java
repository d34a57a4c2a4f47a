package io.dunlin.proof;

import io.dunlin.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A borrower about whom there is a row of every kind of the log, and a superuser who does what nobody else can. */
final class LogRows {

    /** How many entries the borrower's chain has. */
    static final int LENGTH = 32;

    private final Consumer<String> database;

    final UUID borrower = UUID.randomUUID();
    final UUID aCase = UUID.randomUUID();
    final UUID action = UUID.randomUUID();

    LogRows() {
        this(TestDatabase::execute);
    }

    /** @param database takes statements */
    LogRows(Consumer<String> database) {
        this.database = database;
        String id = "'" + borrower + "'";
        UUID contact = UUID.randomUUID();
        UUID breach = UUID.randomUUID();
        UUID stop = UUID.randomUUID();
        put("insert into personal_key (borrower_id) values (%s)".formatted(id));
        put("insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)"
                + " values (%s, 'B-%s', sha256('Test'), 'US', 'UTC', 'en', now(), 't')".formatted(id, borrower));
        put("insert into collection_case (id, borrower_id, opened_on, priority, opened_at, opened_by)"
                + " values ('%s', %s, '2026-01-01', 1, now(), 't')".formatted(aCase, id));
        put(
                "insert into contact (id, borrower_id, name, relationship, emergency, declared_by_borrower, added_at, added_by)"
                        + " values ('%s', %s, sha256('Other'), 'FRIEND', false, true, now(), 't')"
                                .formatted(contact, id));
        action(action, "sha256('A note')");
        action(UUID.randomUUID(), "null");
        put("insert into information_verification (id, action_id, field, claimed, result, recorded_at, recorded_by)"
                + " values (gen_random_uuid(), '%s', 'job', sha256('baker'), 'CONFIRMED', now(), 't')"
                        .formatted(action));
        put(
                "insert into compliance_decision values (gen_random_uuid(), '%s', %s, '%s', 'NONE', now(), 'REFUSED', '{\"a\": 1.50}', '{}', '{}', '{R-1}', array[coalesce((select max(version) from rule_text where version like 'US %%'), 'US 1')], now(), 't')"
                        .formatted(aCase, id, action));
        put("insert into breach values ('%s', '%s', '%s', 'R-1', 'c', 's', 'MAJOR', now())"
                .formatted(breach, action, aCase));
        put("insert into breach_resolution (breach_id, status, note, resolved_at, resolved_by)"
                + " values ('%s', 'DISMISSED', sha256('n'), now(), 't')".formatted(breach));
        put("insert into personal_data_access (id, borrower_id, fields, purpose, note, accessed_at, accessed_by)"
                + " values (gen_random_uuid(), %s, '{NAME}', 'AUDIT', sha256('n'), now(), 't')".formatted(id));
        put(
                "insert into do_not_contact (id, borrower_id, scope, daily_from, daily_through, written, requested_at, source, recorded_at, recorded_by)"
                        + " values ('%s', %s, 'TIME_WINDOW', '08:00', '09:30', true, now(), sha256('s'), now(), 't')"
                                .formatted(stop, id));
        put(
                "insert into do_not_contact_lift (do_not_contact_id, evidence, lifted_at, lifted_by) values ('%s', sha256('e'), now(), 't')"
                        .formatted(stop));
        put(
                "insert into contact_consent (id, contact_id, borrower_id, consent, given_at, evidence, recorded_at, recorded_by)"
                        + " values (gen_random_uuid(), '%s', %s, 'AGREED', now(), sha256('e'), now(), 't')"
                                .formatted(contact, id));
        put(
                "insert into borrower_condition (id, borrower_id, kind, from_on, evidence, detail, recorded_at, recorded_by)"
                        + " values (gen_random_uuid(), %s, 'VULNERABLE', '2026-01-01', sha256('e'), sha256('d'), now(), 't')"
                                .formatted(id));
        put(
                "insert into placement (id, case_id, borrower_id, agency, placed_at, placed_by) values (gen_random_uuid(), '%s', %s, 'acme', now(), 't')"
                        .formatted(aCase, id));
        put(
                "update placement set recalled_at = now(), recalled_by = 't', recall_reason = sha256('r') where borrower_id = "
                        + id);
        loan(id);
        put("""
                insert into contact_point (id, borrower_id, channel, value, value_index, added_at, added_by)
                select gen_random_uuid(), %1$s, 'PHONE', sha256(p::bytea), sha256(p::bytea), now(), 't' from unnest('{x,y}'::text[]) p;
                insert into legal_hold (id, borrower_id, reason, placed_at, placed_by)
                values (gen_random_uuid(), %1$s, sha256('r'), now(), 't');
                update legal_hold set lifted_at = now() + interval '1 second', lifted_by = 't', lift_reason = sha256('r') where borrower_id = %1$s;
                insert into erasure (borrower_id, basis, duties, erased_at, erased_by) values (%1$s, 'REQUEST', '{}', now(), 't')
                """.formatted(id));
        put(
                "insert into administrative_act values (gen_random_uuid(), %s, '%s', 'CASE_ASSIGNED', '{\"to\": \"x\"}', now(), 't')"
                        .formatted(id, aCase));
    }

    /** A loan that was charged off, after a hold that was lifted and a payment that was taken back. */
    private void loan(String borrower) {
        UUID loan = UUID.randomUUID();
        UUID payment = UUID.randomUUID();
        UUID hold = UUID.randomUUID();
        put("""
                with l as (insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate,
                    late_fee, repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on, matures_on,
                    policy_version, outstanding, booked_at, booked_by) values ('%1$s', %2$s, 'L-%1$s', 'CHARGED_OFF', 'USD', 100,
                    0, 0, 0, 'LUMP_SUM', 'THIRTY_360', 12, 0, '2025-01-01', '2026-01-01', '2026-01-01', 1, 100, now(), 't')
                    returning id)
                insert into installment (loan_id, number, due_on, principal, interest) values ('%1$s', 1, '2026-01-01', 100, 0);
                insert into loan_standing (loan_id, borrower_id, grace_days, held, stage, stage_since, reviewed_through, replay)
                values ('%1$s', %2$s, 0, false, 'CHARGED_OFF', '2026-03-01', '2026-03-01', false);
                insert into loan_hold (id, loan_id, kind, from_on, reason, authority, freezes_delinquency, freezes_charges,
                    freezes_interest, freezes_contact, moratorium, placed_at, placed_by)
                values ('%3$s', '%1$s', 'MORATORIUM', '2026-01-01', sha256('r'), sha256('a'), true, false, false, false, 'OTHER',
                    now(), 't');
                update loan_hold set lifted_on = '2026-02-01', lift_reason = sha256('r'), lifted_at = now(), lifted_by = 't'
                 where id = '%3$s';
                insert into payment (id, loan_id, reference, amount, effective_on, recorded_at, recorded_by)
                values ('%4$s', '%1$s', 'P-1', 10, '2026-01-05', now(), 't');
                insert into payment_reversal values ('%4$s', '%1$s', now(), 't', sha256('r'));
                insert into charge_off (id, loan_id, charged_off_on, recorded_at, recorded_by, reason)
                values ('%5$s', '%1$s', '2026-03-01', now(), 't', sha256('r'));
                insert into charge_off_reversal (charge_off_id, loan_id, reason, reversed_at, reversed_by)
                values ('%5$s', '%1$s', sha256('r'), now(), 't');
                insert into loan_cancellation (loan_id, reason, cancelled_at, cancelled_by)
                values ('%1$s', sha256('r'), now(), 't');
                insert into loan_adjustment (id, loan_id, kind, amount, effective_on, reason, proposed_by, recorded_at, recorded_by)
                values ('%6$s', '%1$s', 'WAIVE_FEE', 5, '2026-01-06', sha256('r'), 't', now(), 't');
                insert into loan_adjustment_decision (adjustment_id, loan_id, approved, proposed_by, reason, decided_at, decided_by)
                values ('%6$s', '%1$s', true, 't', sha256('r'), now(), 'u');
                insert into loan_adjustment_reversal (adjustment_id, loan_id, reason, reversed_at, reversed_by)
                values ('%6$s', '%1$s', sha256('r'), now(), 't')
                """.formatted(loan, borrower, hold, payment, UUID.randomUUID(), UUID.randomUUID()));
    }

    /** Writes an action; the note is SQL. */
    void action(UUID id, String note) {
        put(insertOfAction(id, note));
    }

    String insertOfAction(UUID id, String note) {
        return "insert into collection_action (id, case_id, borrower_id, channel, direction, purpose, party, performed_at, performed_by, outcome, note, recorded_at, recorded_by)"
                + " values ('%s', '%s', '%s', 'CALL', 'OUTBOUND', 'COLLECT', 'BORROWER', now(), 't', 'NO_ANSWER', %s, now(), 't')"
                        .formatted(id, aCase, borrower, note);
    }

    private void put(String sql) {
        database.accept(sql);
    }

    static void write(String sql) {
        TestDatabase.execute(sql);
    }

    /** What only a superuser can: no trigger runs, no foreign key is looked at. */
    static void tamper(String sql) {
        TestDatabase.execute("set session_replication_role = replica; " + sql);
    }

    static List<String> texts(String sql) {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
