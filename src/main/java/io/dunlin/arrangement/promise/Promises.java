package io.dunlin.arrangement.promise;

import io.dunlin.kernel.Money;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanQueryService;
import io.dunlin.loan.LoanView;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.Role;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.policy.Policies;
import io.dunlin.policy.PromiseRules;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PromiseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes promises, in the transaction of a mutation that has locked the borrower and the standings of the loans. */
@ApplicationScoped
public class Promises {

    private final PromiseStore store;
    private final LoanQueryService loans;
    private final Policies policies;
    private final Identity identity;
    private final Acts acts;
    private final JudgedRows rows;
    private final Judging judging;
    private final PromiseMetrics metrics;

    Promises(
            PromiseStore store,
            LoanQueryService loans,
            Policies policies,
            Identity identity,
            Acts acts,
            JudgedRows rows,
            Judging judging,
            PromiseMetrics metrics) {
        this.rows = rows;
        this.judging = judging;
        this.metrics = metrics;
        this.store = store;
        this.loans = loans;
        this.policies = policies;
        this.identity = identity;
        this.acts = acts;
    }

    /**
     * Everything that is wrong with the promise: OUT_OF_RANGE, INVALID, DUPLICATE, NOT_FOUND, ILLEGAL_STATE, and FORBIDDEN when
     * too many promises of the case failed and no team lead makes this one.
     */
    public List<Violation> faults(PromiseWish wish, Stamp stamp) {
        return check(wish, stamp).fold(good -> List.of(), faults -> faults);
    }

    /**
     * Makes a promise, which takes the place of the open one of the case.
     *
     * @param action the action in which it was made; null when none is named
     * @return its key, or what is wrong with it
     */
    public Outcome<UUID> make(PromiseWish wish, @Nullable UUID action, Stamp stamp) {
        rows.lockCases(List.of(wish.caseId()));
        // One that failed since the last sweep is not open any more.
        judging.judge(wish.borrowerId(), stamp.on());
        return check(wish, stamp)
                .fold(promised -> Outcome.accepted(made(wish, promised, action, stamp)), Outcome::refused);
    }

    /** Names the action in which a promise was made, which was logged after it. */
    public void madeIn(UUID promise, UUID action) {
        store.madeIn(promise, action);
    }

    private UUID made(PromiseWish wish, Promised promised, @Nullable UUID action, Stamp stamp) {
        UUID id = Ids.next();
        PromiseRules rules = policies.inForce(stamp.on()).promises();
        if (store.supersede(wish.caseId(), stamp)) {
            metrics.became(PromiseStatus.SUPERSEDED);
        }
        store.add(new PromiseStore.NewPromise(id, wish.borrowerId(), wish.caseId(), promised, rules, action), stamp);
        metrics.became(PromiseStatus.OPEN);
        judging.judge(wish.borrowerId(), stamp.on());
        acts.record(
                wish.borrowerId(),
                wish.caseId(),
                ActKind.PROMISE_MADE,
                stamp,
                new Acts.Detail("promise", id),
                new Acts.Detail(
                        "through",
                        promised.installments()
                                .get(promised.installments().size() - 1)
                                .dueOn()));
        return id;
    }

    private Outcome<Promised> check(PromiseWish wish, Stamp stamp) {
        PromiseRules rules = policies.inForce(stamp.on()).promises();
        Map<UUID, LoanView> caseLoans = loans.views(wish.caseLoans());
        PromiseCheck.Finding finding = PromiseCheck.of(wish, rules, stamp.on(), caseLoans);
        List<Violation> faults = new ArrayList<>(finding.faults());
        if (store.failed(wish.caseId()) >= rules.brokenBeforeLead() && !isLead()) {
            faults.add(new Violation(
                    ErrorCode.FORBIDDEN,
                    wish.path(),
                    "Too many promises failed: a team lead has to make the next one."));
        }
        if (!finding.faults().isEmpty()) {
            return Outcome.refused(faults);
        }
        Promised promised = PromiseCheck.promised(wish, finding);
        Money owed = Money.sum(
                promised.currency(), loans.outstanding(finding.loans()).values());
        faults.addAll(PromiseCheck.sum(wish, rules, promised, owed));
        return faults.isEmpty() ? Outcome.accepted(promised) : Outcome.refused(faults);
    }

    private boolean isLead() {
        return identity.caller()
                .map(caller -> caller.roles().contains(Role.TEAM_LEAD))
                .orElse(true);
    }
}
