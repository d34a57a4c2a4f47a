package io.dunlin.casework;

import io.dunlin.people.collector.CollectorDeactivated;
import io.dunlin.platform.sql.Sql;
import io.dunlin.proof.Acts;
import io.dunlin.proof.Acts.Move;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Returns the cases of somebody who does not work them any more to the queue: however many, in a few statements. */
@ApplicationScoped
class ReturnedCases {

    // Borrowers are locked before their cases, each in the order of their keys, as everywhere.
    private static final String LOCK = """
            select b.id from borrower b
             where b.id in (select c.borrower_id from collection_case c where c.assignee = ? and c.closed_on is null)
             order by b.id for no key update
            """;

    private static final String RETURN = """
            update collection_case set assignee = null, claimed_until = null, version = version + 1, changed_at = ?, changed_by = ?
             where assignee = ? and closed_on is null returning id, borrower_id
            """;

    private final Sql sql;
    private final Acts acts;

    ReturnedCases(Sql sql, Acts acts) {
        this.sql = sql;
        this.acts = acts;
    }

    void giveBack(@Observes CollectorDeactivated deactivated) {
        String code = deactivated.code();
        sql.list(LOCK, row -> row.id("id"), code);
        List<Move> moves = sql.list(
                RETURN,
                row -> new Move(row.id("borrower_id"), row.id("id"), code, null),
                deactivated.stamp().at(),
                deactivated.stamp().by(),
                code);
        acts.recordMoves(moves, deactivated.stamp());
    }
}
