package io.dunlin.loan;

import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.DateRanges;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the stored results of loans: standings and transitions. */
@ApplicationScoped
class StandingStore {

    private static final String STANDING = """
            select loan_id, borrower_id, unmet_due_on, grace_days, held, stage, stage_since, reviewed_through,
                   next_review_on, replay, generation, transitions
              from loan_standing
            """;

    private final Sql sql;
    private final Policies policies;

    StandingStore(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    /** The transitions of the present generation of each loan, in order. */
    Map<UUID, List<RecordedTransition>> transitions(Collection<UUID> loanIds) {
        return LoanStore.grouped(RecordedTransition::loanId, sql.list("""
                        select t.loan_id, t.sequence, t.from_stage, t.to_stage, t.crossed_on, t.cause, t.policy_version,
                               t.recorded_at
                          from loan_transition t
                          join loan_standing s on s.loan_id = t.loan_id and s.generation = t.generation
                         where t.loan_id = any(?)
                         order by t.loan_id, t.sequence
                        """, this::transition, Column.uuids(loanIds)));
    }

    /** The standings of the borrower's loans, locked until the transaction ends, in the order of their keys. */
    List<LoanStanding> lockedStandings(UUID borrowerId) {
        return sql.list(
                STANDING
                        + " where loan_id in (select id from loan where borrower_id = ?) order by loan_id for no key update",
                StandingStore::standing,
                borrowerId);
    }

    /** The standings that are due, locked until the transaction ends, in the order of their keys. */
    List<LoanStanding> lockedDue(Collection<UUID> loanIds, LocalDate asOf) {
        return sql.list(
                STANDING + " where loan_id = any(?) and next_review_on <= ? order by loan_id for no key update",
                StandingStore::standing,
                Column.uuids(loanIds),
                asOf);
    }

    /** Those of the borrowers of whom a loan was reviewed through a later day. */
    Set<UUID> reviewedBeyond(LocalDate day, Collection<UUID> borrowerIds) {
        return Set.copyOf(sql.list("""
                select distinct l.borrower_id from loan l join loan_standing s on s.loan_id = l.id
                 where l.borrower_id = any(?) and s.reviewed_through > ?
                """, row -> row.id("borrower_id"), Column.uuids(borrowerIds), day));
    }

    /** The loans by their borrowers, in the order of the keys. */
    List<List<UUID>> byBorrower(Collection<UUID> loanIds) {
        return sql.list("""
                select array_agg(loan_id order by loan_id) as loan_ids from loan_standing
                 where loan_id = any(?) group by borrower_id order by borrower_id
                """, row -> row.ids("loan_ids"), Column.uuids(loanIds));
    }

    /** The days on which holds of the loan freeze its delinquency. */
    static DateRanges frozen(List<Hold> holds) {
        List<DateRange> days = new ArrayList<>();
        for (Hold hold : holds) {
            if (hold.freezesDelinquency()) {
                hold.days().ifPresent(days::add);
            }
        }
        return DateRanges.of(days);
    }

    private RecordedTransition transition(Row row) {
        int policyVersion = row.integer("policy_version");
        return new RecordedTransition(
                row.id("loan_id"),
                row.integer("sequence"),
                new Crossing(
                        policies.stage(row.text("from_stage"), policyVersion),
                        policies.stage(row.text("to_stage"), policyVersion),
                        row.date("crossed_on"),
                        row.oneOf(TransitionCause.class, "cause"),
                        policyVersion),
                row.instant("recorded_at"));
    }

    private static LoanStanding standing(Row row) {
        return new LoanStanding(
                row.id("loan_id"),
                row.id("borrower_id"),
                row.maybeDate("unmet_due_on"),
                row.integer("grace_days"),
                row.flag("held"),
                row.text("stage"),
                row.date("stage_since"),
                row.date("reviewed_through"),
                row.maybeDate("next_review_on"),
                row.flag("replay"),
                row.integer("generation"),
                row.integer("transitions"));
    }
}
