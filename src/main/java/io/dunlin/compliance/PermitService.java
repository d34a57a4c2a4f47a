package io.dunlin.compliance;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.Actors;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.action.Participants;
import io.dunlin.guard.ContactJudge;
import io.dunlin.guard.Judgement;
import io.dunlin.guard.decision.DecisionStore;
import io.dunlin.guard.decision.DecisionStore.About;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.permit.PermitStore;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.kernel.ClockSkew;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ContactPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Issues permits. A contact is judged under the lock on the borrower. So when two callers ask at once, the second
 * judgement counts the first permit, and no judgement misses a request that was recorded before it.
 */
@ApplicationScoped
class PermitService {

    /** What only somebody who owes something is contacted for. */
    private static final Set<ContactPurpose> OWED =
            EnumSet.of(ContactPurpose.REMIND, ContactPurpose.COLLECT, ContactPurpose.NEGOTIATE);

    private static final List<String> PATH = List.of("input", "proposal");

    private final InputCheck inputs;
    private final Once once;
    private final CaseLock cases;
    private final BorrowerLock lock;
    private final DossierReader dossiers;
    private final ContactJudge judge;
    private final Regimes regimes;
    private final DecisionStore decisions;
    private final PermitStore permits;
    private final BusinessCalendar calendar;
    private final Actors actors;

    PermitService(
            InputCheck inputs,
            Once once,
            CaseLock cases,
            BorrowerLock lock,
            DossierReader dossiers,
            ContactJudge judge,
            Regimes regimes,
            DecisionStore decisions,
            PermitStore permits,
            BusinessCalendar calendar,
            Actors actors) {
        this.inputs = inputs;
        this.once = once;
        this.cases = cases;
        this.lock = lock;
        this.dossiers = dossiers;
        this.judge = judge;
        this.regimes = regimes;
        this.decisions = decisions;
        this.permits = permits;
        this.calendar = calendar;
        this.actors = actors;
    }

    /**
     * Judges a contact, keeps the decision, and gives a permit when it is allowed.
     *
     * @return the key of the decision, or all that is wrong with the input
     */
    @Transactional
    Outcome<UUID> ask(ContactPermitInput input) {
        Optional<UUID> caseId = inputs.id(NodeType.COLLECTION_CASE, input.proposal().caseId);
        if (caseId.isEmpty()) {
            return refuse(ErrorCode.NOT_FOUND, "caseId", "There is no such object.");
        }
        return once.run(input.idempotencyKey(), "contactPermit", input, () -> {
            boolean found = caseId.flatMap(cases::takeBorrower).isPresent();
            return found
                    ? judge(caseId.get(), input.proposal())
                    : refuse(ErrorCode.NOT_FOUND, "caseId", "There is no such object.");
        });
    }

    /**
     * Gives the place of a contact back that will not be made.
     *
     * @return the permit's key, or NOT_FOUND, or ILLEGAL_STATE when it was used, given back or ended before
     */
    @Transactional
    Outcome<UUID> release(UUID permitId, ContactPermitReleaseInput input) {
        return once.run(input.idempotencyKey(), "contactPermitRelease", input, () -> {
            if (permits.borrowerOf(permitId).filter(lock::take).isEmpty()) {
                return Outcome.refused(ErrorCode.NOT_FOUND, "permitId", "There is no such object.");
            }
            return permits.release(permitId)
                    ? Outcome.accepted(permitId)
                    : Outcome.refused(ErrorCode.ILLEGAL_STATE, "permitId", "The permit has ended already.");
        });
    }

    /** The instant is read under the lock: whoever waited for it is judged as of when its turn came. */
    private Outcome<UUID> judge(UUID caseId, ContactProposalInput input) {
        Instant now = calendar.now();
        Instant at = input.at == null ? now : input.at;
        if (Duration.between(at, now).abs().compareTo(ClockSkew.MOST) > 0) {
            return refuse(
                    ErrorCode.OUT_OF_RANGE,
                    "at",
                    "A permit is for a contact now: leave this out, or give a time within five minutes of now.");
        }
        String maker = actors.maker(input.collector, Participants.stripped(input.participants));
        Dossier dossier = dossiers.find(caseId, now, maker).orElseThrow();
        if (!actors.mayContact(dossier)) {
            return refuse(ErrorCode.NOT_FOUND, "caseId", "There is no such object.");
        }
        if (dossier.handling().over() && OWED.contains(input.purpose)) {
            return refuse(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed: there is nothing to collect.");
        }
        return Asked.proposal(input, PATH, dossier, regimes, actors.of(dossier))
                .fold(proposal -> Outcome.accepted(keep(dossier, proposal, now)), Outcome::refused);
    }

    private UUID keep(Dossier dossier, Proposal proposal, Instant now) {
        About about = new About(dossier.caseId(), dossier.borrowerId());
        Judgement judgement = judge.judge(dossier, proposal, now);
        UUID decision = decisions.asked(about, judgement);
        if (judgement.isAllowed()) {
            permits.give(about, decision, judgement);
        }
        return decision;
    }

    private static Outcome<UUID> refuse(ErrorCode code, String field, String message) {
        return Outcome.refused(new Violation(code, Asked.field(PATH, field), message));
    }
}
