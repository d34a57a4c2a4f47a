package io.dunlin.casework;

import io.dunlin.casework.ReachabilityView.Known;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.ActionOutcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Tells whether borrowers can be reached. */
@GraphQLApi
public class ReachabilityApi {

    // A wrong entry is told by its last correction.
    private static final String KNOWN = """
            select o.id, p.points, p.usable, p.unusable_since, r.reached_at, f.failed, f.unreachable_at
              from unnest(?) as o(id)
                   cross join lateral (
                       select count(*) as points, count(*) filter (where k.standing in ('UNVERIFIED', 'VERIFIED')) as usable,
                              max(coalesce(k.changed_at, k.added_at)) as unusable_since
                         from contact_point k where k.borrower_id = o.id and k.contact_id is null) p
                   cross join lateral (
                       select max(a.performed_at) as reached_at from collection_action a
                        where a.borrower_id = o.id and a.party = 'BORROWER' and a.channel <> 'NOTE' and a.purpose <> 'INTERNAL'
                          and (a.direction = 'INBOUND' or a.outcome = any(?))
                          and not a.voided and not exists (select from collection_action n where n.corrects_id = a.id)) r
                   cross join lateral (
                       select count(*) as failed, (array_agg(a.performed_at order by a.performed_at))[?] as unreachable_at
                         from collection_action a
                        where a.borrower_id = o.id and a.party = 'BORROWER' and a.direction = 'OUTBOUND'
                          and a.channel in ('CALL', 'AI_CALL', 'VISIT') and a.purpose <> 'INTERNAL'
                          and a.performed_at > coalesce(r.reached_at, '-infinity')
                          and not a.voided and not exists (select from collection_action n where n.corrects_id = a.id)) f
            """;

    private final Sql sql;

    ReachabilityApi(Sql sql) {
        this.sql = sql;
    }

    @NonNull
    @Description(
            "Whether the borrower can be reached: by the standing of the numbers and addresses, and by the calls and visits that failed in a row.")
    public ReachabilityView reachability(@Source BorrowerView borrower) {
        return borrower.siblings().get(borrower.key(), "reachability", this::views);
    }

    private Map<UUID, ReachabilityView> views(Collection<UUID> borrowers) {
        Map<UUID, ReachabilityView> views = new HashMap<>();
        sql.list(
                KNOWN,
                row -> views.put(
                        row.id("id"),
                        ReachabilityView.of(new Known(
                                row.integer("points"),
                                row.integer("usable"),
                                row.maybeInstant("unusable_since"),
                                row.maybeInstant("reached_at"),
                                row.integer("failed"),
                                row.maybeInstant("unreachable_at")))),
                Column.uuids(borrowers),
                new Column("text", ActionOutcome.CONVERSATIONS),
                ReachabilityView.FAILURES);
        return views;
    }
}
