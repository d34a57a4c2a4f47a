package io.dunlin.casework;

import io.dunlin.guard.permit.PermitStore;
import io.dunlin.people.collector.CollectorDeactivated;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.proof.Acts;
import io.dunlin.proof.Acts.Move;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;

/**
 * Returns the cases of somebody who does not work them any more to the queue, and ends their permits: however many, in
 * a few statements.
 */
@ApplicationScoped
class ReturnedCases {

    // All borrowers are locked before their permits and cases, and in the order of their keys, as everywhere. The
    // collector's
    // row is locked already, so neither a permit nor a case is added meanwhile.
    private static final String LOCK = """
            select b.id from borrower b
             where b.id in (select c.borrower_id from collection_case c where c.assignee = ? and c.closed_on is null
                            union select unnest(cast(? as uuid[])))
             order by b.id for no key update
            """;

    private static final String RETURN = """
            update collection_case set assignee = null, claimed_until = null, version = version + 1, changed_at = ?, changed_by = ?
             where assignee = ? and closed_on is null returning id, borrower_id
            """;

    private final Sql sql;
    private final PermitStore permits;
    private final Acts acts;

    ReturnedCases(Sql sql, PermitStore permits, Acts acts) {
        this.sql = sql;
        this.permits = permits;
        this.acts = acts;
    }

    void giveBack(@Observes CollectorDeactivated deactivated) {
        String code = deactivated.code();
        Instant at = deactivated.stamp().at();
        sql.list(LOCK, row -> row.id("id"), code, Column.uuids(permits.borrowersOf(code, at)));
        permits.endThoseOf(code, at);
        List<Move> moves = sql.list(
                RETURN,
                row -> new Move(row.id("borrower_id"), row.id("id"), code, null),
                at,
                deactivated.stamp().by(),
                code);
        acts.recordMoves(moves, deactivated.stamp());
    }
}
