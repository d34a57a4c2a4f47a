package io.dunlin.guard.dossier;

import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Channel;
import io.dunlin.guard.rule.PastContact;
import io.dunlin.guard.rule.Reach;
import io.dunlin.guard.rule.Reachability.Attempt;
import io.dunlin.platform.Sql;
import io.dunlin.platform.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads contacts that were made, and permits for contacts; of an action that was corrected what its correction says. */
@ApplicationScoped
class HistoryReader {

    private static final String CONTACTS = """
            select a.borrower_id, a.performed_at as at, coalesce(a.contact_id, a.borrower_id) as person, a.contact_point_id,
                   case when a.loan_id is null then array(select m.loan_id from case_loan m where m.case_id = a.case_id)
                        else array[a.loan_id] end as debts,
                   a.channel, a.direction = 'INBOUND' as inbound, a.outcome, cast(null as timestamptz) as expires_at
              from collection_action a
             where a.borrower_id = any(?) and a.channel <> 'NOTE' and a.purpose <> 'INTERNAL'
               and a.performed_at between ? and ?
               and not exists (select from collection_action n where n.corrects_id = a.id)
            """;

    // What became of a permit that was redeemed is an action, which counts in its place.
    private static final String PERMITS = """
            select borrower_id, given_at as at, person_id as person, contact_point_id, debts, channel, false as inbound,
                   cast(null as text) as outcome, least(expires_at, ended_at) as expires_at
              from contact_permit
             where borrower_id = any(?) and expires_at >= ? and given_at <= ? and action_id is null and id is distinct from ?
            """;

    // Within the stretch of time all of them, since each may be the latest at some instant of it. Of several at the
    // same
    // instant the rules take those that reached the borrower for the latest.
    private static final String ATTEMPTS = """
            select o.id as case_id, a.performed_at, a.outcome, a.channel
              from unnest(?) as o(id) cross join lateral
                   ((select performed_at, outcome, channel %1$s and t.performed_at <= ?
                      order by t.performed_at desc, t.outcome = any(?) desc limit ?)
                    union all
                    (select performed_at, outcome, channel %1$s and t.performed_at > ? and t.performed_at <= ?)) a
            """.formatted("""
                    from collection_action t
                     where t.case_id = o.id and t.party = 'BORROWER' and t.purpose <> 'INTERNAL'
                       and (t.direction = 'INBOUND' or t.channel in ('CALL', 'AI_CALL', 'VISIT'))
                       and not exists (select from collection_action n where n.corrects_id = t.id)""");

    private static final String FIRST_ATTEMPTS = """
            select o.id as case_id, a.performed_at
              from unnest(?) as o(id) cross join lateral
                   (select performed_at from collection_action t
                     where t.case_id = o.id and t.party = 'BORROWER' and t.purpose <> 'INTERNAL'
                       and (t.direction = 'INBOUND' or t.channel in ('CALL', 'AI_CALL', 'VISIT'))
                       and t.direction = 'OUTBOUND'
                     order by t.performed_at limit 1) a
            """;

    private final Sql sql;
    private final Regimes regimes;

    HistoryReader(Sql sql, Regimes regimes) {
        this.sql = sql;
        this.regimes = regimes;
    }

    /**
     * Contacts and permits of borrowers, both bounds inclusive.
     *
     * @param except a permit that does not count, because the contact that is judged is the one it was given for
     */
    Map<UUID, List<PastContact>> contacts(
            Collection<UUID> borrowers, Instant from, Instant through, @Nullable UUID except) {
        return Grouped.by(
                "borrower_id",
                sql,
                CONTACTS + " union all " + PERMITS,
                HistoryReader::contact,
                Column.uuids(borrowers),
                from,
                through,
                Column.uuids(borrowers),
                from,
                through,
                except);
    }

    /**
     * The attempts to reach the borrowers in the cases within a stretch of time, both bounds inclusive, and the latest at
     * its first instant or before, as many as rules ask for.
     */
    Map<UUID, List<Attempt>> attempts(Collection<UUID> cases, Instant from, Instant through) {
        return Grouped.by(
                "case_id",
                sql,
                ATTEMPTS,
                row -> new Attempt(
                        at(row, "performed_at"),
                        reach(Channel.valueOf(row.getString("channel")), row.getString("outcome"))
                                == Reach.CONVERSATION),
                Column.uuids(cases),
                from,
                new Column("text", PastOutcome.CONVERSATIONS),
                regimes.attempts(),
                from,
                through);
    }

    /** When reaching the borrowers was first tried in the cases. */
    Map<UUID, List<Instant>> firstAttempts(Collection<UUID> cases) {
        return Grouped.by("case_id", sql, FIRST_ATTEMPTS, row -> at(row, "performed_at"), Column.uuids(cases));
    }

    private static PastContact contact(ResultSet row) throws SQLException {
        Channel channel = Channel.valueOf(row.getString("channel"));
        return new PastContact(
                at(row, "at"),
                row.getObject("person", UUID.class),
                row.getObject("contact_point_id", UUID.class),
                Grouped.uuids(row, "debts"),
                channel,
                row.getBoolean("inbound"),
                reach(channel, row.getString("outcome")),
                Sql.instant(row, "expires_at"));
    }

    private static Reach reach(Channel channel, @Nullable String outcome) {
        return outcome == null ? Reach.PLANNED : PastOutcome.valueOf(outcome).reach(channel);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
