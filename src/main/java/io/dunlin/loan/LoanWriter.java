package io.dunlin.loan;

import io.dunlin.loan.overdue.Crossing;
import io.dunlin.loan.schedule.PlannedInstallment;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes loans and their derived rows, one loan or ten thousand with the same few statements. */
@ApplicationScoped
class LoanWriter {

    private final Sql sql;

    LoanWriter(Sql sql) {
        this.sql = sql;
    }

    /** A loan to be booked with its schedule. */
    record NewLoan(Contract contract, List<PlannedInstallment> schedule) {}

    /** Books loans that stand as on the day of their disbursement. */
    void book(List<NewLoan> loans, Instant at, String by) {
        SqlTable contracts = new SqlTable(
                "uuid", "uuid", "text", "text", "text", "numeric", "numeric", "numeric", "numeric", "text", "text",
                "int", "int", "date", "date", "date", "int", "uuid", "text", "numeric");
        SqlTable installments = new SqlTable("uuid", "int", "date", "numeric", "numeric");
        for (NewLoan loan : loans) {
            add(contracts, loan);
            UUID id = loan.contract().id();
            loan.schedule()
                    .forEach(row -> installments.add(
                            id,
                            row.number(),
                            row.dueOn(),
                            row.principal().amount(),
                            row.interest().amount()));
        }
        sql.change("""
                insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate,
                                  late_fee, repayment_mode, day_count, term_months, grace_days, disbursed_on,
                                  first_due_on, matures_on, policy_version, lender_id, product_kind, outstanding,
                                  booked_at, booked_by)
                select u.*, ?, ? from unnest(%s) u
                """, contracts, at, by);
        sql.change(
                "insert into installment (loan_id, number, due_on, principal, interest) select * from unnest(%s)",
                installments);
        standings(loans.stream()
                .map(loan -> LoanStanding.disbursed(loan.contract()))
                .toList());
    }

    private static void add(SqlTable contracts, NewLoan loan) {
        Contract contract = loan.contract();
        contracts.add(
                contract.id(),
                contract.borrowerId(),
                contract.number(),
                contract.status(),
                contract.currency().getCurrencyCode(),
                contract.principal().amount(),
                contract.annualRate(),
                contract.penaltyRate(),
                contract.lateFee().amount(),
                contract.repaymentMode(),
                contract.dayCount(),
                contract.termMonths(),
                contract.graceDays(),
                contract.disbursedOn(),
                contract.firstDueOn(),
                contract.maturesOn(),
                contract.policyVersion(),
                contract.lenderId(),
                contract.productKind(),
                loan.schedule().stream()
                        .map(PlannedInstallment::total)
                        .reduce((sum, total) -> sum.plus(total))
                        .orElseThrow()
                        .amount());
    }

    private void standings(List<LoanStanding> standings) {
        SqlTable rows = new SqlTable(
                "uuid", "uuid", "date", "int", "boolean", "text", "date", "date", "date", "boolean", "int", "int");
        standings.forEach(standing -> rows.add(
                standing.loanId(),
                standing.borrowerId(),
                standing.unmetDueOn(),
                standing.graceDays(),
                standing.held(),
                standing.stage(),
                standing.stageSince(),
                standing.reviewedThrough(),
                standing.nextReviewOn(),
                standing.replay(),
                standing.generation(),
                standing.transitions()));
        sql.change("""
                insert into loan_standing (loan_id, borrower_id, unmet_due_on, grace_days, held, stage, stage_since,
                                           reviewed_through, next_review_on, replay, generation, transitions)
                select * from unnest(%s)
                """, rows);
    }

    void record(List<RecordedPayment> payments, String by) {
        SqlTable rows = new SqlTable("uuid", "uuid", "text", "numeric", "date", "text", "timestamptz");
        payments.forEach(payment -> rows.add(
                payment.id(),
                payment.loanId(),
                payment.reference(),
                payment.amount().amount(),
                payment.effectiveOn(),
                payment.channel(),
                payment.recordedAt()));
        sql.change("""
                insert into payment (id, loan_id, reference, amount, effective_on, channel, recorded_at, recorded_by)
                select u.*, ? from unnest(%s) u
                """, rows, by);
    }

    /** Writes what reviews found; the standings must be locked. */
    void write(List<Review> reviews, Instant at, String by) {
        SqlTable standings =
                new SqlTable("uuid", "date", "boolean", "text", "date", "date", "date", "boolean", "int", "int");
        SqlTable transitions = new SqlTable("uuid", "int", "int", "text", "text", "date", "text", "int");
        SqlTable figures = new SqlTable("uuid", "text", "numeric");
        for (Review review : reviews) {
            LoanStanding standing = review.standing();
            standings.add(
                    standing.loanId(),
                    standing.unmetDueOn(),
                    standing.held(),
                    standing.stage(),
                    standing.stageSince(),
                    standing.reviewedThrough(),
                    standing.nextReviewOn(),
                    standing.replay(),
                    standing.generation(),
                    standing.transitions());
            add(transitions, review);
            LoanFigures amounts = review.figures();
            if (amounts != null) {
                figures.add(
                        standing.loanId(),
                        amounts.status(),
                        amounts.outstanding().amount());
            }
        }
        write(standings, transitions, figures, at, by);
    }

    private static void add(SqlTable transitions, Review review) {
        LoanStanding standing = review.standing();
        int sequence = standing.transitions() - review.transitions().size();
        for (Crossing crossing : review.transitions()) {
            transitions.add(
                    standing.loanId(),
                    standing.generation(),
                    ++sequence,
                    crossing.from().code(),
                    crossing.to().code(),
                    crossing.on(),
                    crossing.cause(),
                    crossing.policyVersion());
        }
    }

    private void write(SqlTable standings, SqlTable transitions, SqlTable figures, Instant at, String by) {
        sql.change("""
                update loan_standing s
                   set unmet_due_on = u.c2, held = u.c3, stage = u.c4, stage_since = u.c5, reviewed_through = u.c6,
                       next_review_on = least(u.c7, case when s.asked_on > u.c6 then s.asked_on end), replay = u.c8, generation = u.c9, transitions = u.c10
                  from unnest(%s) u (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10)
                 where s.loan_id = u.c1
                """, standings);
        sql.change("""
                insert into loan_transition (loan_id, generation, sequence, from_stage, to_stage, crossed_on, cause,
                                             policy_version, recorded_at, recorded_by)
                select u.*, ?, ? from unnest(%s) u
                """, transitions, at, by);
        sql.change("""
                update loan l
                   set version = l.version + 1, status = u.c2, outstanding = u.c3, changed_at = ?, changed_by = ?
                  from unnest(%s) u (c1, c2, c3)
                 where l.id = u.c1
                """, figures, at, by);
    }
}
