package io.dunlin.guard.dossier;

import io.dunlin.guard.dossier.Dossier.Happened;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.PastContact;
import io.dunlin.guard.rule.Reachability.Attempt;
import io.dunlin.guard.rule.Template;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads contacts that were made, and permits for contacts. The correction of an action replaces the action. */
@ApplicationScoped
class HistoryReader {

    /**
     * About which debts the action {@code a}, which corrects {@code o} or nothing, is. Without a loan it is about those that were
     * in its case when it was recorded, outside of any case about all that the borrower had, and a correction about the same. It
     * asks for the zone of the business.
     */
    static final String DEBTS = """
            case when a.loan_ids is not null then a.loan_ids
                        when a.loan_id is not null then array[a.loan_id]
                        when a.case_id is null then
                        array(select l.id from loan l
                               where l.borrower_id = a.borrower_id and l.booked_at <= coalesce(o.recorded_at, a.recorded_at))
                        else array(select m.loan_id from case_loan m join loan l on l.id = m.loan_id
                               where m.case_id = a.case_id and l.booked_at <= coalesce(o.recorded_at, a.recorded_at)
                                 and cast(coalesce(o.recorded_at, a.recorded_at) at time zone ? as date)
                                     between m.joined_on and coalesce(m.left_on, 'infinity'))
                        end""";

    /** The agency that had the case of the action {@code a} then. */
    static final String AGENCY = """
            (select p.agency from placement p
                     where p.case_id = a.case_id and p.placed_at <= a.performed_at
                       and (p.recalled_at is null or p.recalled_at > a.performed_at)
                     order by p.placed_at desc limit 1)""";

    /** The employer of whoever performed the action {@code a}. */
    static final String EMPLOYER = "(select k.employer from collector k where k.code = a.performed_by)";

    private static final String CONTACTS =
            """
            select a.borrower_id, a.performed_at as at, coalesce(a.contact_id, a.borrower_id) as person, a.contact_point_id,
                   %1$s as debts,
                   a.channel, a.direction = 'INBOUND' as inbound, a.outcome, cast(null as timestamptz) as expires_at,
                   a.actor_type, a.template_code,
                   %2$s as agency,
                   %3$s as employer,
                   least(case when a.outcome = 'WRONG_PARTY' then a.performed_at end,
                         (select coalesce(p.changed_at, p.added_at) from contact_point p
                           where p.id = a.contact_point_id and p.standing = 'WRONG_PARTY'),
                         (select min(w.performed_at) from collection_action w
                           where w.borrower_id = a.borrower_id and w.contact_point_id = a.contact_point_id
                             and w.outcome = 'WRONG_PARTY' and w.performed_at >= a.performed_at
                             and %4$s)) as misdirected_since
              from collection_action a left join collection_action o on o.id = a.original_id
             where a.borrower_id = any(?) and a.channel <> 'NOTE' and a.purpose <> 'INTERNAL'
               and a.performed_at between ? and ?
               and %5$s
            """.formatted(DEBTS, AGENCY, EMPLOYER, LastWord.except("w"), LastWord.except("a"));

    // What became of a permit that was redeemed is an action, which counts in its place.
    private static final String PERMITS = """
            select p.borrower_id, p.given_at, p.person_id, p.contact_point_id, p.debts, p.channel, false,
                   cast(null as text), least(p.expires_at, p.ended_at), d.proposal ->> 'actorType',
                   d.proposal -> 'template' ->> 'code',
                   (select e.agency from placement e
                     where e.case_id = p.case_id and e.placed_at <= p.given_at
                       and (e.recalled_at is null or e.recalled_at > p.given_at)
                     order by e.placed_at desc limit 1),
                   (select k.employer from collector k where k.code = d.proposal ->> 'collector'), cast(null as timestamptz)
              from contact_permit p join compliance_decision d on d.id = p.decision_id
             where p.borrower_id = any(?) and p.expires_at >= ? and p.given_at <= ? and p.action_id is null
               and p.id is distinct from ?
            """;

    // Calls to other borrowers at the same number. Nothing else is known of them: no debt, no person. Each counts once,
    // also where the borrower has the number twice.
    private static final String OTHERS = """
            select distinct on (own.borrower_id, a.id)
                   own.borrower_id, a.performed_at, cast('00000000-0000-0000-0000-000000000000' as uuid), own.id,
                   cast('{}' as uuid[]), a.channel, a.direction = 'INBOUND', a.outcome, cast(null as timestamptz), a.actor_type,
                   cast(null as text), cast(null as text), cast(null as text), cast(null as timestamptz)
              from contact_point own
              join contact_point other on other.value_index = own.value_index and other.channel = own.channel
                                      and other.borrower_id <> own.borrower_id
              join collection_action a on a.borrower_id = other.borrower_id and a.contact_point_id = other.id
             where own.borrower_id = any(?) and own.channel = 'PHONE' and a.channel in ('CALL', 'AI_CALL')
               and a.purpose <> 'INTERNAL' and a.performed_at between ? and ?
               and %s
            """.formatted(LastWord.of("a"));

    private static final String PERMITS_OF_OTHERS = """
            select distinct on (own.borrower_id, p.id)
                   own.borrower_id, p.given_at, cast('00000000-0000-0000-0000-000000000000' as uuid), own.id,
                   cast('{}' as uuid[]), p.channel, false, cast(null as text), least(p.expires_at, p.ended_at), 'FIRST_PARTY',
                   cast(null as text), cast(null as text), cast(null as text), cast(null as timestamptz)
              from contact_point own
              join contact_point other on other.value_index = own.value_index and other.channel = own.channel
                                      and other.borrower_id <> own.borrower_id
              join contact_permit p on p.borrower_id = other.borrower_id and p.contact_point_id = other.id
             where own.borrower_id = any(?) and own.channel = 'PHONE' and p.channel in ('CALL', 'AI_CALL')
               and p.expires_at >= ? and p.given_at <= ? and p.action_id is null
            """;

    // All of them within the stretch of time, since each may be the latest at some instant of it. Of several at one
    // instant the rules take as the latest those that reached the borrower.
    private static final String ATTEMPTS = """
            select o.id as subject, a.performed_at, a.outcome, a.channel, false as first
              from unnest(?) as o(id) cross join lateral
                   ((select performed_at, outcome, channel %1$s and t.performed_at <= ?
                      order by t.performed_at desc, t.outcome = any(?) desc limit ?)
                    union all
                    (select performed_at, outcome, channel %1$s and t.performed_at > ? and t.performed_at <= ?)) a
            """.formatted("""
                    from collection_action t
                     where coalesce(t.case_id, t.borrower_id) = o.id and t.party = 'BORROWER' and t.purpose <> 'INTERNAL'
                       and (t.direction = 'INBOUND' or t.channel in ('CALL', 'AI_CALL', 'VISIT')) and t.channel <> 'NOTE'
                       and %s""".formatted(LastWord.except("t")));

    private static final String FIRST_ATTEMPTS = """
            select o.id as subject, a.performed_at, a.outcome, a.channel, true as first
              from unnest(?) as o(id) cross join lateral
                   (select performed_at, outcome, channel from collection_action t
                     where coalesce(t.case_id, t.borrower_id) = o.id and t.party = 'BORROWER' and t.purpose <> 'INTERNAL'
                       and (t.direction = 'INBOUND' or t.channel in ('CALL', 'AI_CALL', 'VISIT'))
                       and t.direction = 'OUTBOUND' and %s
                     order by t.performed_at limit 1) a
            """.formatted(LastWord.except("t"));

    private final Sql sql;
    private final Regimes regimes;

    HistoryReader(Sql sql, Regimes regimes) {
        this.sql = sql;
        this.regimes = regimes;
    }

    /**
     * Contacts and permits of borrowers, as far back as rules look, and those of others by the same numbers.
     *
     * @param from the first instant that is judged
     * @param through the last instant that is judged, and of what is read (inclusive)
     * @param apart what does not count
     */
    Map<UUID, List<Happened>> contacts(
            Collection<UUID> borrowers, Instant from, Instant through, ZoneId business, Apart apart) {
        Column of = Column.uuids(borrowers);
        Instant oldest = from.minus(days(regimes.lookBackDays()));
        Instant oldestOfNumbers = from.minus(days(regimes.lookBackDaysOfNumbers()));
        return Grouped.by(
                "borrower_id",
                sql,
                String.join(" union all ", CONTACTS, PERMITS, OTHERS, PERMITS_OF_OTHERS),
                this::happened,
                business.getId(),
                apart.action(),
                of,
                oldest,
                through,
                apart.action(),
                of,
                oldest,
                through,
                apart.permit(),
                of,
                oldestOfNumbers,
                through,
                of,
                oldestOfNumbers,
                through);
    }

    /** A day more, because days of rules are civil ones and longer than 24 hours now and then. */
    private static Duration days(int days) {
        return Duration.ofDays(days + 1L);
    }

    /**
     * The attempts to reach the borrowers, in a case or outside of any: the first one; and those within a stretch of time, both
     * bounds inclusive, with the latest at its first instant or before, as many as rules ask for.
     */
    Map<UUID, List<Tried>> attempts(Collection<UUID> subjects, Instant from, Instant through, Apart apart) {
        Column of = Column.uuids(subjects);
        return Grouped.by(
                "subject",
                sql,
                ATTEMPTS + " union all " + FIRST_ATTEMPTS,
                row -> new Tried(
                        new Attempt(
                                row.instant("performed_at"),
                                reach(
                                                row.oneOf(ActionChannel.class, "channel"),
                                                row.maybeOneOf(ActionOutcome.class, "outcome"))
                                        == Reach.CONVERSATION),
                        row.flag("first")),
                of,
                apart.action(),
                from,
                new Column("text", ActionOutcome.CONVERSATIONS),
                regimes.attempts(),
                apart.action(),
                from,
                through,
                of,
                apart.action());
    }

    /** An attempt within the stretch of time, or the first one of all. */
    record Tried(Attempt attempt, boolean first) {}

    private Happened happened(Row row) {
        return new Happened(
                contact(row),
                row.oneOf(ActorType.class, "actor_type"),
                row.maybeText("agency"),
                row.maybeText("employer"));
    }

    private PastContact contact(Row row) {
        ActionChannel channel = row.oneOf(ActionChannel.class, "channel");
        String text = row.maybeText("template_code");
        return new PastContact(
                row.instant("at"),
                row.id("person"),
                row.maybeId("contact_point_id"),
                new LinkedHashSet<>(row.ids("debts")),
                channel,
                row.flag("inbound"),
                reach(channel, row.maybeOneOf(ActionOutcome.class, "outcome")),
                row.maybeInstant("expires_at"),
                true,
                row.maybeInstant("misdirected_since"),
                text == null
                        ? Set.of()
                        : regimes.template(text).map(Template::traits).orElse(Set.of()));
    }

    private static Reach reach(ActionChannel channel, @Nullable ActionOutcome outcome) {
        return outcome == null ? Reach.PLANNED : outcome.reach(channel);
    }
}
