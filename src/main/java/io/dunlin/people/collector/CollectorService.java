package io.dunlin.people.collector;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.collector.CollectorChange.Locked;
import io.dunlin.people.collector.CollectorCorrect.CollectorCorrectInput;
import io.dunlin.people.collector.CollectorDecision.CollectorDecisionInput;
import io.dunlin.people.collector.CollectorRegister.CollectorRegisterInput;
import io.dunlin.people.collector.CollectorTeamSet.CollectorTeamSetInput;
import io.dunlin.people.collector.Employers.Employer;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps collectors. */
@ApplicationScoped
public class CollectorService {

    private final Sql sql;
    private final CollectorChange change;
    private final CollectorQueries collectors;
    private final Employers employers;
    private final Event<CollectorDeactivated> deactivated;
    private final Event<CollectorMoved> moved;

    CollectorService(
            Sql sql,
            CollectorChange change,
            CollectorQueries collectors,
            Employers employers,
            Event<CollectorDeactivated> deactivated,
            Event<CollectorMoved> moved) {
        this.employers = employers;
        this.moved = moved;
        this.sql = sql;
        this.change = change;
        this.collectors = collectors;
        this.deactivated = deactivated;
    }

    /**
     * Registers a collector.
     *
     * @return the collector, or DUPLICATE for a code that is taken, INVALID for an actor type that is none or not the
     *     agency's, NOT_FOUND for the team or the agency, ILLEGAL_STATE for an agency whose work has ended
     */
    Outcome<Written<CollectorView>> register(CollectorRegisterInput input, Stamp stamp) {
        Optional<UUID> team = team(input.team());
        Employer agency = employers.kept(input.agency());
        List<Violation> violations = new ArrayList<>(unknown(input.team(), team));
        violations.addAll(faults(input, agency));
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        UUID key = Ids.next();
        sql.update(
                """
                insert into collector (id, code, name, employer, actor_type, agency_id, team_id, registered_at, registered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                key,
                input.code(),
                input.name(),
                input.employer(),
                agency == null ? input.actorType() : agency.actorType(),
                agency == null ? null : agency.key(),
                team.orElse(null),
                stamp.at(),
                stamp.by());
        return Outcome.accepted(new Written<>(key, collectors.get(key)));
    }

    private List<Violation> faults(CollectorRegisterInput input, @Nullable Employer agency) {
        List<Violation> faults = new ArrayList<>();
        if (sql.find("select 1 from collector where code = ?", row -> true, input.code())
                .isPresent()) {
            faults.add(Violation.of(ErrorCode.DUPLICATE, "code", "Another collector has this code."));
        }
        if (input.actorType() == ActorType.SYSTEM) {
            faults.add(Violation.of(
                    ErrorCode.INVALID, "actorType", "A collector cannot be SYSTEM, which is Dunlin itself."));
        } else if (agency != null
                && input.actorType() != ActorType.FIRST_PARTY
                && input.actorType() != agency.actorType()) {
            faults.add(Violation.of(
                    ErrorCode.INVALID, "actorType", "The actor type follows from the agency: leave it out."));
        }
        faults.addAll(Employers.faults(input.agency(), agency));
        return faults;
    }

    /**
     * Changes name, employer and for whom the collector works; what is as it should be already writes nothing. Who works for
     * another house loses open permits, and the cases of the house before.
     *
     * @return the collector, or NOT_FOUND for it or for the agency, ILLEGAL_STATE for an agency whose work has ended
     */
    Outcome<Written<CollectorView>> correct(CollectorCorrection correction, Stamp stamp) {
        CollectorCorrectInput input = correction.input();
        // The agency first: whoever corrects the type of an agency changes its people after it.
        Employer agency = employers.kept(input.agency());
        return change.unless(input.code(), input.expectedVersion(), Employers.faults(input.agency(), agency), found -> {
            if (corrected(found, correction, agency, stamp)) {
                moved.fire(new CollectorMoved(input.code(), input.agency(), stamp));
            }
        });
    }

    /** Whether the collector works for another house now. */
    private boolean corrected(Locked found, CollectorCorrection correction, @Nullable Employer agency, Stamp stamp) {
        CollectorCorrectInput input = correction.input();
        return sql.list(
                        """
                        update collector c set name = n.name, employer = n.employer, agency_id = n.agency_id, actor_type = n.actor_type,
                               version = version + 1, changed_at = ?, changed_by = ?
                          from (select coalesce(?, k.name) as name, coalesce(?, k.employer) as employer,
                                       case when h.moves then h.agency else k.agency_id end as agency_id,
                                       case when h.moves then h.actor else k.actor_type end as actor_type, h.moves
                                  from collector k
                                  cross join lateral (select ? and k.agency_id is distinct from v.agency as moves, v.*
                                                        from (values (cast(? as uuid), ?)) v(agency, actor)) h
                                 where k.id = ?) n
                         where c.id = ? and (c.name, c.employer, c.agency_id) is distinct from (n.name, n.employer, n.agency_id)
                        returning n.moves
                        """,
                        row -> row.flag("moves"),
                        stamp.at(),
                        stamp.by(),
                        input.name(),
                        input.employer(),
                        correction.namesHouse(),
                        agency == null ? null : agency.key(),
                        agency == null ? ActorType.FIRST_PARTY : agency.actorType(),
                        found.key(),
                        found.key())
                .contains(true);
    }

    /** Moves a collector to a team, or out of all; NOT_FOUND for the team. */
    Outcome<Written<CollectorView>> setTeam(CollectorTeamSetInput input, Stamp stamp) {
        Optional<UUID> team = team(input.team());
        return change.unless(
                input.code(),
                input.expectedVersion(),
                unknown(input.team(), team),
                found -> sql.update("""
                        update collector set team_id = ?, version = version + 1, changed_at = ?, changed_by = ?
                         where id = ? and team_id is distinct from ?
                        """, team.orElse(null), stamp.at(), stamp.by(), found.key(), team.orElse(null)));
    }

    /** From now on the collector gets no permit and no case; those that there are end. */
    Outcome<Written<CollectorView>> deactivate(CollectorDecisionInput input, Stamp stamp) {
        return change.make(input.code(), input.expectedVersion(), found -> {
            if (!found.active()) {
                return illegal("The collector is inactive already.");
            }
            decide(found, false, input.reason(), stamp);
            deactivated.fire(new CollectorDeactivated(input.code(), stamp));
            return List.of();
        });
    }

    /** The collector may work again. What ended stays so. */
    Outcome<Written<CollectorView>> reactivate(CollectorDecisionInput input, Stamp stamp) {
        return change.make(input.code(), input.expectedVersion(), found -> {
            if (found.active()) {
                return illegal("The collector is active already.");
            }
            decide(found, true, input.reason(), stamp);
            return List.of();
        });
    }

    private void decide(Locked found, boolean active, String reason, Stamp stamp) {
        sql.update(
                "update collector set active = ?, version = version + 1, changed_at = ?, changed_by = ? where id = ?",
                active,
                stamp.at(),
                stamp.by(),
                found.key());
        sql.update("""
                insert into collector_decision (id, collector_id, active, reason, decided_at, decided_by)
                values (?, ?, ?, ?, ?, ?)
                """, Ids.next(), found.key(), active, reason, stamp.at(), stamp.by());
    }

    private static List<Violation> illegal(String message) {
        return List.of(Violation.of(ErrorCode.ILLEGAL_STATE, "code", message));
    }

    private Optional<UUID> team(@Nullable String code) {
        return code == null
                ? Optional.empty()
                : sql.find("select id from team where code = ?", row -> row.id("id"), code);
    }

    private static List<Violation> unknown(@Nullable String code, Optional<UUID> team) {
        return code == null || team.isPresent()
                ? List.of()
                : List.of(Violation.of(ErrorCode.NOT_FOUND, "team", "There is no such team."));
    }
}
