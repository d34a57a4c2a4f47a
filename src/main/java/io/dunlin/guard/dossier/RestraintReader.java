package io.dunlin.guard.dossier;

import io.dunlin.guard.rule.DailyRange;
import io.dunlin.guard.rule.FreezeKind;
import io.dunlin.guard.rule.ReportKind;
import io.dunlin.guard.rule.Restraints.Condition;
import io.dunlin.guard.rule.Restraints.Freeze;
import io.dunlin.guard.rule.Restraints.Report;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.guard.rule.TimeAgreement;
import io.dunlin.kernel.DateRange;
import io.dunlin.people.borrower.ConditionsThatCount;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.DoNotContactScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts that stand against contact with borrowers and their contacts, and the times to which borrowers
 * agreed.
 */
@ApplicationScoped
class RestraintReader {

    // In their order: of several that are against a contact the earliest is the reason that is told.
    // A request that came late stands from when it was made; one that is dated ahead, from when it is known.
    private static final String STOPS = """
            select d.borrower_id, d.scope, coalesce(d.contact_id, d.borrower_id) as person, d.contact_point_id, d.channel,
                   d.daily_from, d.daily_through, d.written, least(d.requested_at, d.recorded_at) as from_at, f.lifted_at
              from do_not_contact d left join do_not_contact_lift f on f.do_not_contact_id = d.id
             where d.borrower_id = any(?) and (f.lifted_at is null or f.lifted_at > ?)
             order by d.borrower_id, d.requested_at, d.id
            """;

    private static final String CONDITIONS =
            """
            select borrower_id, kind, from_on, through_on, detail, case when kind = 'AGREED_TO_TIME' then %s end as key
              from %s c
            """.formatted(Vault.keyOf("c.borrower_id"), ConditionsThatCount.where("k.borrower_id = any(?)"));

    private static final String HOLDS = """
            select l.borrower_id, h.loan_id, h.kind, h.freezes_contact, l.number as loan, lower(h.covers) as from_on, upper(h.covers) - 1 as through_on
              from loan_hold h join loan l on l.id = h.loan_id
             where l.borrower_id = any(?) and not isempty(h.covers) and coalesce(upper(h.covers), 'infinity') > ?
            """;

    // Whatever is recorded of it from the contact on settles it: a request, a refusal, a condition, or that the number
    // is good or bad; a request that stood already settles it at once. A correction takes the place of what it
    // corrects. Where no number was named, it was the only one.
    private static final String REPORTS = """
            select * from (
            select r.*,
                   case when r.kind in ('WRONG_PARTY', 'INVALID_NUMBER') then least(
                            (select p.changed_at from contact_point p where p.id = r.point and p.changed_at >= r.at),
                            (select min(d.recorded_at) from do_not_contact d
                              where d.borrower_id = r.borrower_id and d.contact_point_id = r.point and d.recorded_at >= r.at))
                        when r.kind = 'DECEASED_REPORTED' and r.person = r.borrower_id then
                            (select min(k.recorded_at) from borrower_condition k
                              where k.borrower_id = r.borrower_id and k.kind = 'DECEASED' and k.recorded_at >= r.at)
                        else least(
                            (select greatest(r.recorded_at, r.at) where exists
                                (select from action_effect e where e.action_id = r.id and e.kind = 'STOP_RECORDED')),
                            (select min(greatest(d.recorded_at, r.at)) from do_not_contact d
                              where d.borrower_id = r.borrower_id and coalesce(d.contact_id, d.borrower_id) = r.person
                                and greatest(d.recorded_at, d.requested_at) >= r.at),
                            (select min(s.recorded_at) from contact_consent s
                              where s.contact_id = r.person and s.consent = 'REFUSED' and s.recorded_at >= r.at)) end as settled_at
              from (select a.id, a.recorded_at, a.borrower_id, a.outcome as kind, a.performed_at as at,
                           case when a.outcome = 'DECEASED_REPORTED' and a.party <> 'GUARANTOR' then a.borrower_id
                                else coalesce(a.contact_id, a.borrower_id) end as person,
                           coalesce(a.contact_point_id,
                                (select (array_agg(p.id))[1] from contact_point p
                                  where p.borrower_id = a.borrower_id and p.contact_id is not distinct from a.contact_id
                                    and p.channel = case when a.channel in ('CALL', 'AI_CALL', 'SMS') then 'PHONE'
                                                         when a.channel = 'EMAIL' then 'EMAIL'
                                                         when a.channel in ('LETTER', 'VISIT') then 'ADDRESS'
                                                         when a.channel in ('APP_PUSH', 'IM') then 'APP' end
                                 having count(*) = 1)) as point,
                           a.outcome = 'STOP_REQUESTED' and a.direction = 'INBOUND' and a.channel in ('EMAIL', 'LETTER') as written
                      from collection_action a
                     where a.borrower_id = any(?)
                       and a.outcome in ('STOP_REQUESTED', 'WRONG_PARTY', 'INVALID_NUMBER', 'DECEASED_REPORTED')
                       and %s) r) s
             where settled_at is null or settled_at > ?
            """.formatted(LastWord.except("a"));

    private final Sql sql;
    private final Vault vault;

    RestraintReader(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * A condition as it is stored.
     *
     * @param times for an agreement to times, as in {@code 18:00-21:29}; null for every other kind
     */
    record Stored(
            BorrowerConditionKind kind,
            DateRange days,
            @Nullable String times) {

        Condition condition() {
            return new Condition(kind, days);
        }

        boolean isAgreement() {
            return kind == BorrowerConditionKind.AGREED_TO_TIME
                    && times != null
                    && !times.equals(PersonalKey.UNREADABLE);
        }

        /** The last minute that was named is still agreed to. */
        TimeAgreement agreement() {
            String[] bounds = String.valueOf(times).split("-", 2);
            return new TimeAgreement(window(LocalTime.parse(bounds[0]), LocalTime.parse(bounds[1])), days);
        }
    }

    /**
     * A reported outcome of a contact.
     *
     * @param written whether the outcome is a request in writing, such as one by e-mail (12 CFR part 1006, comment
     *     6(c)(1)-1)
     */
    record Reported(Report report, boolean written) {

        /** The request that it is until it is recorded. */
        StopRequest stop() {
            return new StopRequest(
                    DoNotContactScope.EVERYTHING,
                    report.person(),
                    null,
                    null,
                    null,
                    true,
                    report.at(),
                    report.settledAt());
        }
    }

    /** Requests that stand, or stood at the instant or later. */
    Map<UUID, List<StopRequest>> stops(Collection<UUID> borrowers, Instant from) {
        return Grouped.by("borrower_id", sql, STOPS, RestraintReader::stop, Column.uuids(borrowers), from);
    }

    /** What came out in contacts and was not settled at the instant. */
    Map<UUID, List<Reported>> reports(Collection<UUID> borrowers, Instant from, Apart apart) {
        return Grouped.by(
                "borrower_id",
                sql,
                REPORTS,
                row -> new Reported(
                        new Report(
                                row.oneOf(ReportKind.class, "kind"),
                                row.id("person"),
                                row.maybeId("point"),
                                row.instant("at"),
                                row.maybeInstant("settled_at")),
                        row.flag("written")),
                Column.uuids(borrowers),
                apart.action(),
                from);
    }

    Map<UUID, List<Stored>> conditions(Collection<UUID> borrowers) {
        return Grouped.by(
                "borrower_id",
                sql,
                CONDITIONS,
                row -> new Stored(
                        row.oneOf(BorrowerConditionKind.class, "kind"), days(row, "from_on", "through_on"), times(row)),
                Column.uuids(borrowers));
    }

    /** Of agreements alone: nothing else in that column is for rules. */
    private @Nullable String times(Row row) {
        return row.text("kind").equals(BorrowerConditionKind.AGREED_TO_TIME.name())
                ? vault.open(row, "key", "borrower_condition.detail")
                : null;
    }

    /** Holds that are over only after the day. */
    Map<UUID, List<Freeze>> holds(Collection<UUID> borrowers, LocalDate after) {
        return Grouped.by(
                "borrower_id",
                sql,
                HOLDS,
                row -> new Freeze(
                        row.oneOf(FreezeKind.class, "kind"),
                        Set.of(row.id("loan_id")),
                        days(row, "from_on", "through_on"),
                        row.flag("freezes_contact"),
                        row.maybeText("loan")),
                Column.uuids(borrowers),
                after);
    }

    private static StopRequest stop(Row row) {
        LocalTime from = row.maybeTime("daily_from");
        return new StopRequest(
                row.oneOf(DoNotContactScope.class, "scope"),
                row.id("person"),
                row.maybeId("contact_point_id"),
                row.maybeOneOf(ActionChannel.class, "channel"),
                from == null ? null : window(from, row.time("daily_through")),
                row.flag("written"),
                row.instant("from_at"),
                row.maybeInstant("lifted_at"));
    }

    private static DailyRange window(LocalTime from, LocalTime lastMinute) {
        return new DailyRange(from, lastMinute.plusMinutes(1));
    }

    private static DateRange days(Row row, String from, String through) {
        return new DateRange(row.date(from), row.maybeDate(through));
    }
}
