package io.dunlin.arrangement.promise;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.HoldService;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PromiseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cancels promises that are open. */
@ApplicationScoped
public class PromiseCancellation {

    private final Sql sql;
    private final BorrowerLock borrowers;
    private final VisibleObjects visible;
    private final PromiseStore store;
    private final PromiseQueries promises;
    private final Vault vault;
    private final Acts acts;
    private final HoldService holds;
    private final Judging judging;
    private final PromiseMetrics metrics;
    private final BusinessCalendar calendar;

    PromiseCancellation(
            Sql sql,
            BorrowerLock borrowers,
            VisibleObjects visible,
            PromiseStore store,
            PromiseQueries promises,
            Vault vault,
            Acts acts,
            HoldService holds,
            Judging judging,
            PromiseMetrics metrics,
            BusinessCalendar calendar) {
        this.holds = holds;
        this.judging = judging;
        this.metrics = metrics;
        this.calendar = calendar;
        this.sql = sql;
        this.borrowers = borrowers;
        this.visible = visible;
        this.store = store;
        this.promises = promises;
        this.vault = vault;
        this.acts = acts;
    }

    private record Locked(UUID borrowerId, UUID caseId, PromiseStatus status, int version) {

        static Locked of(Row row) {
            return new Locked(
                    row.id("borrower_id"),
                    row.id("case_id"),
                    row.oneOf(PromiseStatus.class, "status"),
                    row.integer("version"));
        }
    }

    /**
     * Cancels a promise in the transaction of a mutation.
     *
     * @return the promise, or NOT_FOUND, STALE_VERSION with the promise as it is, or ILLEGAL_STATE
     */
    public Outcome<PromiseView> cancel(UUID key, String reason, @Nullable Integer expectedVersion, Stamp stamp) {
        Locked found = locked(key).orElse(null);
        if (found == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "promiseId", Ref.MESSAGE);
        }
        Optional<Violation> stale = Versions.stale("The promise", expectedVersion, found.version());
        if (stale.isPresent()) {
            return Outcome.refused(List.of(stale.get()), Objects.requireNonNull(promises.find(key)));
        }
        if (found.status() != PromiseStatus.OPEN) {
            return Outcome.refused(
                    ErrorCode.ILLEGAL_STATE, "promiseId", "The promise is " + found.status() + " already.");
        }
        store.cancel(key, vault.of(found.borrowerId()).sealed(PromiseStore.CANCEL_REASON, reason), stamp);
        metrics.became(PromiseStatus.CANCELLED);
        judging.judge(found.borrowerId(), stamp.on());
        acts.record(
                found.borrowerId(), found.caseId(), ActKind.PROMISE_CANCELLED, stamp, new Acts.Detail("promise", key));
        return Outcome.accepted(Objects.requireNonNull(promises.find(key)));
    }

    /** The promise, once its borrower and the standings are locked, when the caller still sees it then; judged through today. */
    private Optional<Locked> locked(UUID key) {
        return sql.find("select borrower_id from promise where id = ?", row -> row.id("borrower_id"), key)
                .filter(borrowers::take)
                .filter(borrower -> visible.sees(NodeType.PROMISE, key))
                .flatMap(borrower -> {
                    holds.lockStandings(borrower);
                    judging.judge(borrower, calendar.businessDate());
                    return sql.find(
                            "select borrower_id, case_id, status, version from promise where id = ?", Locked::of, key);
                });
    }
}
