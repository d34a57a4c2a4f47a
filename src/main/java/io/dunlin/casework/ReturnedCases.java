package io.dunlin.casework;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.StaffFitness;
import io.dunlin.guard.permit.PermitStore;
import io.dunlin.people.collector.CollectorDeactivated;
import io.dunlin.people.collector.CollectorMoved;
import io.dunlin.people.collector.StaffLock;
import io.dunlin.people.collector.StaffLock.Held;
import io.dunlin.people.collector.TrainingEnded;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.proof.Acts;
import io.dunlin.proof.Acts.Move;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Returns the cases of somebody who does not work them any more, or may not, to the queue, and ends the permits of somebody
 * who does not work at all: however many, in a few statements. The collector's row is locked, so neither a permit nor a
 * case is added meanwhile.
 */
@ApplicationScoped
public class ReturnedCases {

    private final Sql sql;
    private final PermitStore permits;
    private final Acts acts;
    private final StaffLock staff;
    private final StaffFitness fitness;
    private final BusinessCalendar calendar;

    ReturnedCases(
            Sql sql, PermitStore permits, Acts acts, StaffLock staff, StaffFitness fitness, BusinessCalendar calendar) {
        this.sql = sql;
        this.permits = permits;
        this.acts = acts;
        this.staff = staff;
        this.fitness = fitness;
        this.calendar = calendar;
    }

    void giveBack(@Observes CollectorDeactivated deactivated) {
        String code = deactivated.code();
        Stamp stamp = deactivated.stamp();
        CaseFilter theirs = of(code, CaseFilter.of(CaseCriteria.ALL), stamp);
        lock(theirs, permits.borrowersOf(code, stamp.at()), stamp);
        permits.endThoseOf(code, stamp.at());
        giveBack(code, theirs, stamp);
    }

    /** Who works for another house keeps what that house has. */
    void giveBack(@Observes CollectorMoved moved) {
        String code = moved.code();
        Stamp stamp = moved.stamp();
        CaseFilter elsewhere = of(code, CaseFilter.of(CaseCriteria.ALL), stamp)
                .and("coalesce(" + CaseFilter.AGENCY + ", '') <> :house")
                .with("house", moved.agency() == null ? "" : moved.agency());
        lock(elsewhere, permits.borrowersOf(code, stamp.at()), stamp);
        permits.endThoseOf(code, stamp.at());
        giveBack(code, elsewhere, stamp);
    }

    void giveBack(@Observes TrainingEnded ended) {
        giveBackUnfit(ended.code(), ended.stamp());
    }

    /** Returns those of the collector's cases that the collector may not work any more; how many. */
    public int giveBackUnfit(String code, Stamp stamp) {
        Held collector = staff.take(List.of(code)).get(code);
        if (collector == null) {
            return 0;
        }
        FitCases fit = new FitCases(fitness.of(code, collector.actorType(), stamp.at()));
        CaseFilter unfit = of(code, fit.with(CaseFilter.of(CaseCriteria.ALL)), stamp)
                .and("not (" + fit.rules() + " and " + fit.care() + ")");
        return lock(unfit, List.of(), stamp) ? giveBack(code, unfit, stamp) : 0;
    }

    private static CaseFilter of(String code, CaseFilter which, Stamp stamp) {
        return which.and("c.assignee = :code and c.closed_on is null")
                .with("code", code)
                .with("at", stamp.at())
                .with("by", stamp.by());
    }

    /** Locks all borrowers before their permits and cases, in the order of their keys, as everywhere; false for none. */
    private boolean lock(CaseFilter which, Collection<UUID> more, Stamp stamp) {
        NamedSql lock = which.with("more", Column.uuids(more))
                .bound(
                        "select b.id from borrower b where b.id in (select c.borrower_id from collection_case c"
                                + which.sql()
                                + " union select unnest(cast(:more as uuid[]))) order by b.id for no key update",
                        calendar.dateOf(stamp.at()));
        return !sql.list(lock.text(), row -> row.id("id"), lock.values()).isEmpty();
    }

    private int giveBack(String code, CaseFilter which, Stamp stamp) {
        NamedSql back = which.bound(
                "update collection_case c set assignee = null, claimed_until = null, version = version + 1, changed_at = :at,"
                        + " changed_by = :by" + which.sql() + " returning c.id, c.borrower_id",
                calendar.dateOf(stamp.at()));
        List<Move> moves =
                sql.list(back.text(), row -> new Move(row.id("borrower_id"), row.id("id"), code, null), back.values());
        acts.recordMoves(moves, stamp);
        return moves.size();
    }
}
