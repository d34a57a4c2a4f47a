package io.dunlin.casework.promise;

import io.dunlin.arrangement.promise.PromiseCancellation;
import io.dunlin.arrangement.promise.PromiseQueries;
import io.dunlin.arrangement.promise.PromiseTermsInput;
import io.dunlin.arrangement.promise.PromiseView;
import io.dunlin.arrangement.promise.PromiseWish;
import io.dunlin.arrangement.promise.Promises;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.promise.PromiseCancel.PromiseCancelInput;
import io.dunlin.casework.promise.PromiseMake.PromiseMakeInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.HoldService;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and cancels promises in cases. */
@ApplicationScoped
public class CasePromises {

    private static final String TERMS = "terms";

    private final Sql sql;
    private final CaseLock lock;
    private final CaseQueries cases;
    private final HoldService holds;
    private final Promises promises;
    private final PromiseCancellation cancellation;
    private final PromiseQueries queries;

    CasePromises(
            Sql sql,
            CaseLock lock,
            CaseQueries cases,
            HoldService holds,
            Promises promises,
            PromiseCancellation cancellation,
            PromiseQueries queries) {
        this.sql = sql;
        this.lock = lock;
        this.cases = cases;
        this.holds = holds;
        this.promises = promises;
        this.cancellation = cancellation;
        this.queries = queries;
    }

    /** A promise as it is, with its case. */
    record Shown(@Nullable PromiseView promise, @Nullable CaseView collectionCase) {}

    Outcome<Written<Shown>> make(PromiseMakeInput input, Stamp stamp) {
        UUID caseId = NodeId.required(NodeType.COLLECTION_CASE, input.caseId());
        UUID borrower = lock.takeBorrower(caseId).orElse(null);
        if (borrower == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "caseId", Ref.MESSAGE);
        }
        holds.lockStandings(borrower);
        List<Violation> faults = new ArrayList<>();
        if (!isOpen(caseId)) {
            faults.add(Violation.of(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed."));
        }
        UUID action = NodeId.key(NodeType.COLLECTION_ACTION, input.actionId()).orElse(null);
        if (action != null && !mayName(action, caseId)) {
            faults.add(
                    Violation.of(
                            ErrorCode.INVALID,
                            "actionId",
                            "The action must be one of the case with the outcome PROMISE_TO_PAY, uncorrected, and without a promise."));
        }
        PromiseWish wish = wish(borrower, caseId, input.terms(), TERMS);
        if (!faults.isEmpty()) {
            faults.addAll(promises.faults(wish, stamp));
            return Outcome.refused(faults);
        }
        return promises.make(wish, action, stamp).fold(key -> Outcome.accepted(written(key)), Outcome::refused);
    }

    Outcome<Written<Shown>> cancel(PromiseCancelInput input, Stamp stamp) {
        UUID key = NodeId.required(NodeType.PROMISE, input.promiseId());
        Outcome<PromiseView> outcome = cancellation.cancel(key, input.reason(), input.expectedVersion(), stamp);
        PromiseView seen = outcome.seen();
        return outcome.fold(
                promise -> Outcome.accepted(written(key)),
                faults -> seen == null ? Outcome.refused(faults) : Outcome.refused(faults, written(key)));
    }

    /** The promise that an earlier request wrote, as it is now. */
    Shown again(@Nullable UUID key) {
        return written(Objects.requireNonNull(key)).value();
    }

    /** Whether a promise can be made in the case. */
    public boolean isOpen(UUID caseId) {
        return sql.find("select 1 from collection_case where id = ? and closed_on is null", row -> true, caseId)
                .isPresent();
    }

    /**
     * What is wrong with a promise that is part of something else, in a case that is open.
     *
     * @param field of the input that has the terms
     */
    public List<Violation> faults(UUID borrower, UUID caseId, PromiseTermsInput terms, String field, Stamp stamp) {
        return promises.faults(wish(borrower, caseId, terms, field), stamp);
    }

    /**
     * Makes a promise that is part of something else, in the transaction of a mutation that has locked the borrower and the
     * standings of the loans.
     *
     * @return its key, or what is wrong with it
     */
    public Outcome<UUID> make(UUID borrower, UUID caseId, PromiseTermsInput terms, String field, Stamp stamp) {
        return promises.make(wish(borrower, caseId, terms, field), null, stamp);
    }

    /** Names the action in which a promise was made, which was logged after it. */
    public void madeIn(UUID promise, UUID action) {
        promises.madeIn(promise, action);
    }

    private PromiseWish wish(UUID borrower, UUID caseId, PromiseTermsInput terms, String field) {
        List<UUID> loans = cases.loanIds(List.of(caseId)).getOrDefault(caseId, List.of());
        return new PromiseWish(borrower, caseId, loans, terms, List.of("input", field));
    }

    private boolean mayName(UUID action, UUID caseId) {
        return sql.find("""
                        select 1 from collection_action a
                         where a.id = ? and a.case_id = ? and a.outcome = 'PROMISE_TO_PAY'
                           and not exists (select from collection_action n where n.corrects_id = a.id)
                           and not exists (select from promise p where p.action_id = a.id)
                        """, row -> true, action, caseId).isPresent();
    }

    private Written<Shown> written(UUID key) {
        PromiseView promise = queries.find(key);
        return new Written<>(key, new Shown(promise, promise == null ? null : cases.find(promise.caseKey())));
    }
}
