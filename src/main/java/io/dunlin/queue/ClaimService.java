package io.dunlin.queue;

import io.dunlin.casework.CaseCriteria;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.CollectionCase;
import io.dunlin.casework.FitCases;
import io.dunlin.guard.StaffFitness;
import io.dunlin.guard.StaffFitness.Fitness;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.collector.StaffLock;
import io.dunlin.people.collector.StaffLock.Held;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.queue.CaseClaimNext.CaseClaimNextInput;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out the cases of the work queue, each to one person only. */
@ApplicationScoped
class ClaimService {

    private static final Violation NO_COLLECTOR = new Violation(
            ErrorCode.FORBIDDEN,
            List.of(),
            "Only active collectors claim cases, for whom they are registered: you are not one of them.");

    private static final Violation UNFIT = new Violation(
            ErrorCode.FORBIDDEN,
            List.of(),
            "The rules for all cases ask for trainings that you do not have, or that have ended.");

    private final StaffLock staff;
    private final StaffFitness fitness;
    private final Identity identity;
    private final QueueQueries queue;
    private final CaseLock lock;
    private final CaseQueries cases;
    private final Acts acts;
    private final Duration expires;

    ClaimService(
            StaffLock staff,
            StaffFitness fitness,
            Identity identity,
            QueueQueries queue,
            CaseLock lock,
            CaseQueries cases,
            Acts acts,
            QueueConfig config) {
        this.staff = staff;
        this.fitness = fitness;
        this.identity = identity;
        this.expires = config.claimExpires();
        this.queue = queue;
        this.lock = lock;
        this.cases = cases;
        this.acts = acts;
    }

    /** Gives the most urgent case that nobody has to the user, who must be a collector; accepted without one when there is none. */
    Outcome<Written<Optional<CaseView>>> claimNext(CaseClaimNextInput input, Stamp stamp) {
        CaseCriteria where = CaseCriteria.of(input.where());
        List<Violation> violations = where.violations();
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Held collector = staff.take(List.of(stamp.by())).get(stamp.by());
        if (collector == null || !collector.active() || !Objects.equals(collector.agency(), agency())) {
            return Outcome.refused(NO_COLLECTOR);
        }
        Fitness whose = fitness.of(collector.code(), collector.actorType(), stamp.at());
        if (whose.isUnfitForAll(queue.countriesOfLenders())) {
            return Outcome.refused(UNFIT);
        }
        FitCases fit = new FitCases(whose);
        CollectionCase found = queue.lockFirstFor(collector, fit, QueueWanted.of(where, input.contactable()))
                .flatMap(lock::takeAlone)
                .orElse(null);
        if (found == null) {
            return Outcome.accepted(new Written<>(null, Optional.empty()));
        }
        acts.record(found.borrowerId, found.id, ActKind.CASE_CLAIMED, stamp);
        found.claim(stamp.at().plus(expires), stamp.at(), stamp.by());
        return Outcome.accepted(new Written<>(found.id, Optional.of(cases.changed(found.id))));
    }

    private @Nullable String agency() {
        return identity.caller().map(Caller::agency).orElse(null);
    }

    /** The case that an earlier request claimed, as it is now. */
    Optional<CaseView> again(@Nullable UUID caseId) {
        return Optional.ofNullable(caseId).map(cases::find);
    }
}
