package io.dunlin.guard.dossier;

import io.dunlin.guard.dossier.Dossier.Consented;
import io.dunlin.guard.dossier.Dossier.House;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.CallConsent;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.ActorType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads consents to more calls: the call-backs to which borrowers agreed. A consent begins in the contact in which it was
 * given. It ends when the hours of the agreed day do, when the call-back is moved or cancelled, and when the borrower asks
 * that calls stop; what else ends it, the rules say.
 */
@ApplicationScoped
class ConsentReader {

    // A contact that was corrected, and in which nothing was agreed after all, gave none.
    private static final String CONSENTS =
            """
            select b.borrower_id, b.agreed_at, %s as debts, a.actor_type, %s as agency, %s as employer,
                   least(b.agreed_until,
                         (select min(greatest(b.agreed_at, least(d.requested_at, d.recorded_at))) from do_not_contact d
                           where d.borrower_id = b.borrower_id and d.contact_id is null and d.recorded_at > b.agreed_at
                             and (d.scope = 'EVERYTHING' or (d.scope = 'CHANNEL' and d.channel in ('CALL', 'AI_CALL'))
                                  or (d.scope = 'CONTACT_POINT' and d.contact_point_id = b.contact_point_id)))) as ends_at
              from call_back b join action_effect e on e.object_id = b.id and e.kind = 'CALL_BACK_PLANNED'
                   join collection_action a on a.id = e.action_id left join collection_action o on o.id = a.original_id
             where b.borrower_id = any(?) and b.agreed_at between ? and ?
               and not exists (select from collection_action n
                                where n.original_id = a.id and not exists (select from collection_action m where m.corrects_id = n.id)
                                  and (n.voided or n.outcome <> 'CALL_BACK_AGREED' or n.party <> 'BORROWER'))
            """.formatted(HistoryReader.DEBTS, HistoryReader.AGENCY, HistoryReader.EMPLOYER);

    private final Sql sql;
    private final Regimes regimes;

    ConsentReader(Sql sql, Regimes regimes) {
        this.sql = sql;
        this.regimes = regimes;
    }

    /**
     * The consents of borrowers, as far back as rules look.
     *
     * @param from the first instant that is judged
     * @param through the last instant that is judged (inclusive)
     */
    Map<UUID, List<Consented>> consents(Collection<UUID> borrowers, Instant from, Instant through, ZoneId business) {
        return Grouped.by(
                "borrower_id",
                sql,
                CONSENTS,
                row -> new Consented(
                        new CallConsent(
                                Set.copyOf(row.ids("debts")), row.instant("agreed_at"), row.maybeInstant("ends_at")),
                        new House(
                                row.oneOf(ActorType.class, "actor_type"),
                                row.maybeText("agency"),
                                row.maybeText("employer"))),
                business.getId(),
                Column.uuids(borrowers),
                from.minus(Duration.ofDays(regimes.lookBackDays() + 1L)),
                through);
    }
}
