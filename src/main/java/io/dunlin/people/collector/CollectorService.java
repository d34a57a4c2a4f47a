package io.dunlin.people.collector;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.collector.CollectorChange.Locked;
import io.dunlin.people.collector.CollectorCorrect.CollectorCorrectInput;
import io.dunlin.people.collector.CollectorDecision.CollectorDecisionInput;
import io.dunlin.people.collector.CollectorRegister.CollectorRegisterInput;
import io.dunlin.people.collector.CollectorTeamSet.CollectorTeamSetInput;
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
    private final Event<CollectorDeactivated> deactivated;

    CollectorService(
            Sql sql, CollectorChange change, CollectorQueries collectors, Event<CollectorDeactivated> deactivated) {
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
        Employer agency =
                input.agency() == null ? null : agency(input.agency().strip()).orElse(null);
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

    /** An agency, as far as it matters to its people. */
    private record Employer(UUID key, ActorType actorType, boolean ended) {}

    /** Found for a collector who is registered; it does not end before the transaction does. */
    private Optional<Employer> agency(String code) {
        return sql.find(
                "select id, actor_type, status = 'ENDED' as ended from agency where code = ? for share",
                row -> new Employer(row.id("id"), row.oneOf(ActorType.class, "actor_type"), row.flag("ended")),
                code);
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
        if (input.agency() != null && agency == null) {
            faults.add(Violation.of(ErrorCode.NOT_FOUND, "agency", "There is no such agency."));
        } else if (agency != null && agency.ended()) {
            faults.add(Violation.of(ErrorCode.ILLEGAL_STATE, "agency", "The work with the agency has ended."));
        }
        return faults;
    }

    /** Changes name and employer; what is as it should be already writes nothing. */
    Outcome<Written<CollectorView>> correct(CollectorCorrectInput input, Stamp stamp) {
        return change.make(input.code(), input.expectedVersion(), found -> {
            sql.update("""
                    update collector c set name = n.name, employer = n.employer, version = version + 1, changed_at = ?, changed_by = ?
                      from (select coalesce(?, name) as name, coalesce(?, employer) as employer from collector where id = ?) n
                     where c.id = ? and (c.name, c.employer) is distinct from (n.name, n.employer)
                    """, stamp.at(), stamp.by(), input.name(), input.employer(), found.key(), found.key());
            return List.of();
        });
    }

    /** Moves a collector to a team, or out of all; NOT_FOUND for the team. */
    Outcome<Written<CollectorView>> setTeam(CollectorTeamSetInput input, Stamp stamp) {
        Optional<UUID> team = team(input.team());
        List<Violation> unknown = unknown(input.team(), team);
        Outcome<Written<CollectorView>> outcome = change.make(input.code(), input.expectedVersion(), found -> {
            if (unknown.isEmpty()) {
                sql.update("""
                        update collector set team_id = ?, version = version + 1, changed_at = ?, changed_by = ?
                         where id = ? and team_id is distinct from ?
                        """, team.orElse(null), stamp.at(), stamp.by(), found.key(), team.orElse(null));
            }
            return unknown;
        });
        return outcome.fold(
                written -> outcome,
                faults -> faults.contains(CollectorChange.UNKNOWN) && !unknown.isEmpty()
                        ? Outcome.refused(Violation.all(faults, unknown))
                        : outcome);
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
                : sql.find("select id from team where code = ?", row -> row.id("id"), code.strip());
    }

    private static List<Violation> unknown(@Nullable String code, Optional<UUID> team) {
        return code == null || team.isPresent()
                ? List.of()
                : List.of(Violation.of(ErrorCode.NOT_FOUND, "team", "There is no such team."));
    }
}
