package io.dunlin.casework;

import io.dunlin.loan.LoansReviewed;
import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.TransitionCause;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Borrowers and loans by plain SQL, and the reviews that concern casework. */
@Singleton
public class Loans {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Inject
    DataSource database;

    @Inject
    Vault vault;

    @Inject
    Event<LoansReviewed> reviews;

    public UUID borrower() {
        UUID id = UUID.randomUUID();
        vault.make(id);
        sql(
                "insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)"
                        + " values (?, ?, sha256('Ann'), 'US', 'UTC', 'en', now(), 'test')",
                id,
                "B-" + id);
        return id;
    }

    /** A loan of 1,000 USD, with nothing past due. */
    public UUID loan(UUID borrower) {
        UUID id = UUID.randomUUID();
        sql(
                "insert into policy (version, effective_from, content) values (1, '2000-01-01', '') on conflict do nothing");
        sql(
                "with l as (insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate,"
                        + " late_fee, repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on,"
                        + " matures_on, policy_version, outstanding, booked_at, booked_by) values (?, ?, ?, 'ACTIVE', 'USD',"
                        + " 1000, 0, 0, 0, 'LUMP_SUM', 'THIRTY_360', 12, 0, '2026-01-01', '2027-01-01', '2027-01-01', 1, 1000,"
                        + " now(), 'test') returning id)"
                        + " insert into installment (loan_id, number, due_on, principal, interest)"
                        + " values (?, 1, '2027-01-01', 1000, 0)",
                id,
                borrower,
                "L-" + id,
                id);
        sql(
                "insert into loan_standing (loan_id, borrower_id, unmet_due_on, grace_days, held, stage, stage_since,"
                        + " reviewed_through, replay) values (?, ?, '2027-01-01', 0, false, 'CURRENT', '2026-01-01', ?, false)",
                id,
                borrower,
                TODAY);
        return id;
    }

    /** A borrower with one loan that has defaulted this many days ago, and so an open case. */
    public UUID defaulted(int days) {
        UUID borrower = borrower();
        UUID loan = loan(borrower);
        stand(loan, "M1", TODAY.minusDays(days));
        review(borrower, loan, cross("CURRENT", "M1", TODAY.minusDays(days - 1)));
        return borrower;
    }

    public void stand(UUID loan, String stage, LocalDate unmetDueOn) {
        sql("update loan_standing set stage = ?, unmet_due_on = ? where loan_id = ?", stage, unmetDueOn, loan);
    }

    public void status(UUID loan, String status, int outstanding) {
        sql("update loan set status = ?, outstanding = ? where id = ?", status, outstanding, loan);
    }

    public void hold(UUID loan, LocalDate from, LocalDate through) {
        sql(
                "insert into loan_hold (id, loan_id, kind, from_on, through_on, reason, freezes_delinquency, freezes_charges,"
                        + " freezes_contact, placed_at, placed_by) values (?, ?, 'DISPUTE', ?, ?, sha256('test'), false, false, true,"
                        + " now(), 'test')",
                UUID.randomUUID(),
                loan,
                from,
                through);
        sql("update loan_standing set held = true where loan_id = ?", loan);
    }

    public UUID contact(UUID borrower) {
        UUID id = UUID.randomUUID();
        sql(
                "insert into contact (id, borrower_id, name, relationship, emergency, declared_by_borrower, added_at, added_by)"
                        + " values (?, ?, sha256('Bob'), 'FRIEND', false, true, now(), 'test')",
                id,
                borrower);
        return id;
    }

    /** A telephone number of the contact, or of the borrower when that is null. */
    public UUID point(UUID borrower, UUID contact) {
        UUID id = UUID.randomUUID();
        sql(
                "insert into contact_point (id, borrower_id, contact_id, channel, value, value_index, added_at, added_by)"
                        + " values (?, ?, ?::uuid, 'PHONE', sha256('value'), sha256(?::text::bytea), now(), 'test')",
                id,
                borrower,
                contact == null ? null : contact.toString(),
                id.toString());
        return id;
    }

    /** A note in the open case of the borrower; a correction when it names another. */
    public UUID action(UUID borrower, UUID corrects) {
        UUID id = UUID.randomUUID();
        sql(
                "insert into collection_action (id, case_id, borrower_id, channel, direction, purpose, party, performed_at,"
                        + " performed_by, outcome, corrects_id, reason, recorded_at, recorded_by) values (?, ?, ?, 'NOTE', 'OUTBOUND',"
                        + " 'INTERNAL', 'NONE', now(), 'test', 'BUSY', ?::uuid, sha256(?::text::bytea), now(), 'test')",
                id,
                openCase(borrower),
                borrower,
                corrects == null ? null : corrects.toString(),
                corrects == null ? null : "test");
        return id;
    }

    public static Crossing cross(String from, String to, LocalDate on) {
        return new Crossing(
                PoliciesOfTests.LADDER.stage(from).orElseThrow(),
                PoliciesOfTests.LADDER.stage(to).orElseThrow(),
                on,
                TransitionCause.TIME,
                1);
    }

    public void review(UUID borrower, UUID loan, Crossing... crossings) {
        review(List.of(new ReviewedLoan(loan, borrower, Arrays.asList(crossings), null)));
    }

    public void review(List<ReviewedLoan> loans) {
        QuarkusTransaction.requiringNew()
                .run(() -> reviews.fire(
                        new LoansReviewed(loans, TODAY, Instant.parse("2026-06-15T01:00:00Z"), "reviewer")));
    }

    /** Leaves no open case behind, so that the queue holds what the next test puts there. */
    public void closeAllCases() {
        sql(
                "update collection_case set closed_on = greatest(opened_on, ?), close_reason = 'ERROR', priority = 0"
                        + " where closed_on is null",
                TODAY);
    }

    public int sql(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a statement waits for a lock. */
    public boolean somebodyWaits() {
        return !value("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .equals("0");
    }

    /** The only value of the only row. */
    public String value(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID openCase(UUID borrower) {
        String id = value("select id from collection_case where borrower_id = ? and closed_on is null", borrower);
        return id == null ? null : UUID.fromString(id);
    }
}
