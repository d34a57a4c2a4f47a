package io.dunlin.loan;

import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.DateRanges;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    List<Standing> lockedStandings(UUID borrowerId) {
        return sql.list(
                STANDING
                        + " where loan_id in (select id from loan where borrower_id = ?) order by loan_id for no key update",
                StandingStore::standing,
                borrowerId);
    }

    /** The standings that are due, locked until the transaction ends, in the order of their keys. */
    List<Standing> lockedDue(Collection<UUID> loanIds, LocalDate asOf) {
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
                """, row -> row.getObject(1, UUID.class), Column.uuids(borrowerIds), day));
    }

    /** The loans by their borrowers, in the order of the keys. */
    List<List<UUID>> byBorrower(Collection<UUID> loanIds) {
        return sql.list("""
                select array_agg(loan_id order by loan_id) from loan_standing
                 where loan_id = any(?) group by borrower_id order by borrower_id
                """, row -> List.of((UUID[]) row.getArray(1).getArray()), Column.uuids(loanIds));
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

    private RecordedTransition transition(ResultSet row) throws SQLException {
        int policyVersion = row.getInt("policy_version");
        return new RecordedTransition(
                LoanRows.uuid(row, "loan_id"),
                row.getInt("sequence"),
                new Crossing(
                        policies.stage(row.getString("from_stage"), policyVersion),
                        policies.stage(row.getString("to_stage"), policyVersion),
                        row.getObject("crossed_on", LocalDate.class),
                        TransitionCause.valueOf(row.getString("cause")),
                        policyVersion),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getBoolean(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getBoolean(10),
                row.getInt(11),
                row.getInt(12));
    }
}
