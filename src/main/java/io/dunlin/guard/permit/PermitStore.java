package io.dunlin.guard.permit;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.Judgement;
import io.dunlin.guard.decision.DecisionJson;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.permit.Permit.End;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.people.borrower.ContactRestrained;
import io.dunlin.platform.Ids;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.start.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Stores permits. Every change happens under the lock on the borrower, so no permit rests on outdated facts. */
@ApplicationScoped
public class PermitStore {

    private static final String COLUMNS = """
            select p.id, p.borrower_id, p.case_id, d.proposal, p.given_at, coalesce(p.begin_before, p.expires_at) as expires_at,
                   p.ended_at, p.end_kind
              from contact_permit p join compliance_decision d on d.id = p.decision_id
            """;

    private static final String OF_COLLECTOR = """
            p.ended_at is null and p.expires_at > ?
            and (p.given_to = ? or d.proposal ->> 'collector' = ? or d.proposal -> 'participants' @> to_jsonb(?)
                 or d.proposal -> 'collectors' @> to_jsonb(?))
            """;

    private static final String OF_AGENCY = """
            p.ended_at is null and p.expires_at > ?
            and (exists (select from placement l where l.case_id = p.case_id and l.agency = ? and l.recalled_at is null)
                 or exists (select from collector k join agency a on a.id = k.agency_id
                             where a.code = ? and (k.code = p.given_to or k.code = d.proposal ->> 'collector'
                                                   or d.proposal -> 'participants' @> to_jsonb(k.code)
                                                   or d.proposal -> 'collectors' @> to_jsonb(k.code))))
            """;

    private final Sql sql;
    private final DecisionJson json;
    private final BusinessCalendar calendar;
    private final Duration lifetime;
    private final Duration begunLifetime;

    PermitStore(Sql sql, DecisionJson json, BusinessCalendar calendar, PermitConfig config) {
        this.sql = sql;
        this.json = json;
        this.calendar = calendar;
        this.lifetime = config.lifetime();
        this.begunLifetime = config.begunLifetime();
    }

    /** Refuses a lifetime that makes no sense before anything is served. */
    void check(@Observes @Priority(-100) StartupEvent start) {
        if (!isWithin(lifetime, Duration.ofSeconds(1))) {
            throw StartRefused.because("dunlin.guard.permit.lifetime: a permit lasts from 1 second to 1 day.");
        }
        if (!isWithin(begunLifetime, Duration.ofMinutes(1))) {
            throw StartRefused.because(
                    "dunlin.guard.permit.begun-lifetime: a contact that has begun keeps its place from 1 minute to 1 day.");
        }
    }

    private static boolean isWithin(Duration set, Duration least) {
        return set.compareTo(least) >= 0 && set.compareTo(Duration.ofDays(1)) <= 0;
    }

    /** A permit that was given for the contact of a decision. */
    public record Given(UUID id, Instant givenAt, Instant expiresAt) {}

    /** Gives a permit for a contact that was allowed; it ends before the contact stops being allowed. */
    public Given give(Subject about, UUID decisionId, Judgement judgement, String to) {
        Instant now = judgement.at();
        Instant until = judgement.verdict() instanceof Verdict.Allowed allowed ? allowed.until() : null;
        Instant latest = now.plus(lifetime);
        Given given = new Given(Ids.next(), now, until == null || latest.isBefore(until) ? latest : until);
        Proposal proposal = judgement.proposal();
        sql.update(
                """
                insert into contact_permit (id, decision_id, case_id, borrower_id, person_id, contact_point_id, channel, debts,
                                            given_at, expires_at, given_to, people)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                given.id(),
                decisionId,
                about.caseId(),
                about.borrowerId(),
                proposal.person(),
                proposal.contactPoint(),
                proposal.channel(),
                Column.uuids(proposal.debts()),
                now,
                given.expiresAt(),
                to,
                new Column("text", people(proposal, to)));
        return given;
    }

    private static Set<String> people(Proposal proposal, String to) {
        Set<String> people = new TreeSet<>(proposal.people());
        people.add(to);
        return people;
    }

    public Optional<Permit> find(UUID id) {
        return sql.find(COLUMNS + " where p.id = ?", this::permit, id);
    }

    /** The permit that was redeemed by an action. */
    public Optional<Permit> ofAction(UUID actionId) {
        return sql.find(COLUMNS + " where p.action_id = ?", this::permit, actionId);
    }

    /** The borrower who is to be contacted, or whose contact is. */
    public Optional<UUID> borrowerOf(UUID id) {
        return sql.find("select borrower_id from contact_permit where id = ?", row -> row.id("borrower_id"), id);
    }

    /** Ends a permit that covered a contact which was made: that counts from now on. */
    public void redeem(UUID id, UUID actionId, Instant at) {
        sql.update("""
                update contact_permit set ended_at = coalesce(ended_at, ?), end_kind = 'REDEEMED', action_id = ?
                 where id = ?
                """, at, actionId, id);
    }

    /** Keeps the place of a contact that began while its permit was open, until it is logged, but not for ever. */
    public void start(UUID id, Instant startedAt) {
        sql.update("""
                update contact_permit set started_at = ?, begin_before = expires_at, expires_at = greatest(expires_at, ?)
                 where id = ?
                """, startedAt, startedAt.plus(begunLifetime), id);
    }

    /** Gives the place of a contact back that will not be made; false when the permit had ended already, or the contact begun. */
    public boolean release(UUID id, Instant at) {
        return sql.update(
                        "update contact_permit set ended_at = ?, end_kind = 'RELEASED' where id = ? and ended_at is null and started_at is null",
                        at,
                        id)
                > 0;
    }

    /** What stands against contact from now on ends the permits that were given before: who has one asks again. */
    void end(@Observes ContactRestrained restrained) {
        Instant now = calendar.now();
        sql.update("""
                update contact_permit set ended_at = greatest(?, given_at), end_kind = 'VOIDED'
                 where borrower_id = ? and ended_at is null and expires_at > ?
                """, now, restrained.borrowerId(), now);
    }

    /**
     * The borrowers whom somebody has a permit to contact, asked for by them or with their name, at an instant. To
     * {@link #endThoseOf} them, their borrowers have to be locked.
     */
    public Set<UUID> borrowersOf(String code, Instant at) {
        return borrowers(OF_COLLECTOR, at, code, code, code, code);
    }

    /** Who may not work any more loses the permits that they asked for, and those that name them. */
    public void endThoseOf(String code, Instant at) {
        end(OF_COLLECTOR, at, at, code, code, code, code);
    }

    /** Like {@link #borrowersOf} for the people of an agency, and for the cases that are placed with it. */
    public Set<UUID> borrowersOfAgency(String agency, Instant at) {
        return borrowers(OF_AGENCY, at, agency, agency);
    }

    /** Nobody of an agency with which the work has ended contacts anybody, nor anybody else on its behalf. */
    public void endThoseOfAgency(String agency, Instant at) {
        end(OF_AGENCY, at, at, agency, agency);
    }

    private Set<UUID> borrowers(String whose, Object... values) {
        return Set.copyOf(sql.list(
                "select distinct p.borrower_id from contact_permit p join compliance_decision d on d.id = p.decision_id where "
                        + whose,
                row -> row.id("borrower_id"),
                values));
    }

    private void end(String whose, Object... values) {
        sql.update(
                "update contact_permit p set ended_at = greatest(?, p.given_at), end_kind = 'VOIDED' from compliance_decision d"
                        + " where d.id = p.decision_id and " + whose,
                values);
    }

    private Permit permit(Row row) {
        return new Permit(
                row.id("id"),
                new Subject(row.id("borrower_id"), row.maybeId("case_id")),
                json.read(row.text("proposal"), Proposal.class),
                row.instant("given_at"),
                row.instant("expires_at"),
                row.maybeInstant("ended_at"),
                row.maybeOneOf(End.class, "end_kind"));
    }
}
