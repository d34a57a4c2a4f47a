package io.dunlin.queue;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.start.StartRefused;
import io.dunlin.proof.Acts;
import io.dunlin.proof.Acts.Move;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Returns claimed cases that nobody works to the queue, one batch in each transaction. */
@ApplicationScoped
public class ClaimExpiryService {

    static final int BATCH = 100;

    // Borrowers are locked before their cases. Whoever is at work on one is left alone: the next look finds it again.
    private static final String LOCK = """
            select b.id from borrower b
             where b.id in (select c.borrower_id from collection_case c
                             where c.claimed_until <= ? and c.closed_on is null order by c.claimed_until limit ?)
             order by b.id for no key update skip locked
            """;

    private static final String RETURN = """
            update collection_case c set assignee = null, claimed_until = null, version = c.version + 1, changed_at = ?, changed_by = ?
              from collection_case o
             where o.id = c.id and c.borrower_id = any(?) and c.claimed_until <= ? and c.closed_on is null
             returning c.id, c.borrower_id, o.assignee
            """;

    private final Sql sql;
    private final Acts acts;
    private final BusinessCalendar calendar;
    private final Duration expires;

    ClaimExpiryService(Sql sql, Acts acts, BusinessCalendar calendar, QueueConfig config) {
        this.sql = sql;
        this.acts = acts;
        this.calendar = calendar;
        this.expires = config.claimExpires();
    }

    /** Refuses a time that makes no sense before anything is served. */
    void check(@Observes @Priority(-100) StartupEvent start) {
        if (expires.compareTo(Duration.ofMinutes(1)) < 0 || expires.compareTo(Duration.ofDays(7)) > 0) {
            throw StartRefused.because("dunlin.queue.claim-expires: a claim lasts from 1 minute to 7 days.");
        }
    }

    /** Returns cases whose claims have expired and that nobody is at work on; how many, 0 when none is left. */
    @Transactional
    public int expire() {
        Stamp stamp = new Stamp(calendar, Identity.SYSTEM);
        List<UUID> borrowers = sql.list(LOCK, row -> row.id("id"), stamp.at(), BATCH);
        if (borrowers.isEmpty()) {
            return 0;
        }
        List<Move> moves = sql.list(
                RETURN,
                row -> new Move(row.id("borrower_id"), row.id("id"), row.text("assignee"), null),
                stamp.at(),
                stamp.by(),
                Column.uuids(borrowers),
                stamp.at());
        acts.recordMoves(moves, stamp);
        return moves.size();
    }
}
