package io.dunlin.compliance;

import io.dunlin.casework.Actors;
import io.dunlin.casework.Colleagues;
import io.dunlin.casework.Subjects;
import io.dunlin.casework.Subjects.Named;
import io.dunlin.casework.action.Participants;
import io.dunlin.compliance.ContactPermit.ContactPermitInput;
import io.dunlin.compliance.ContactPermitRelease.ContactPermitReleaseInput;
import io.dunlin.guard.ContactJudge;
import io.dunlin.guard.ContactPermissionView;
import io.dunlin.guard.Judgement;
import io.dunlin.guard.decision.DecisionQueries;
import io.dunlin.guard.decision.DecisionStore;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.permit.PermitStore;
import io.dunlin.guard.permit.PermitStore.Given;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.kernel.ClockSkew;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.people.collector.StaffLock;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues permits. A contact is judged under the lock on the borrower. So when two callers ask at once, the second
 * judgement counts the first permit, and no judgement misses a request that was recorded before it.
 */
@ApplicationScoped
class PermitService {

    /** What only somebody who owes something is contacted for. */
    private static final Set<ContactPurpose> OWED =
            EnumSet.of(ContactPurpose.REMIND, ContactPurpose.COLLECT, ContactPurpose.NEGOTIATE);

    /** What only somebody is contacted for who is late. */
    private static final Set<ContactPurpose> PAST_DUE = EnumSet.of(ContactPurpose.COLLECT, ContactPurpose.NEGOTIATE);

    private static final Violation INACTIVE = new Violation(
            ErrorCode.FORBIDDEN, List.of(), "You may not contact anybody: you are an inactive collector.");

    private static final List<String> PATH = List.of("input", "proposal");

    private final StaffLock staff;
    private final Subjects subjects;
    private final BorrowerLock lock;
    private final DossierReader dossiers;
    private final ContactJudge judge;
    private final Regimes regimes;
    private final DecisionStore decisions;
    private final DecisionQueries decided;
    private final PermitStore permits;
    private final Actors actors;
    private final Colleagues colleagues;

    PermitService(
            StaffLock staff,
            Subjects subjects,
            BorrowerLock lock,
            DossierReader dossiers,
            ContactJudge judge,
            Regimes regimes,
            DecisionStore decisions,
            DecisionQueries decided,
            PermitStore permits,
            Actors actors,
            Colleagues colleagues) {
        this.staff = staff;
        this.subjects = subjects;
        this.lock = lock;
        this.dossiers = dossiers;
        this.judge = judge;
        this.regimes = regimes;
        this.decisions = decisions;
        this.decided = decided;
        this.permits = permits;
        this.actors = actors;
        this.colleagues = colleagues;
    }

    /**
     * What the rules said of a contact.
     *
     * @param permit null when the contact is not allowed
     */
    record Decided(
            ContactPermissionView permission, @Nullable Given permit) {}

    /** What was decided for an earlier request. */
    Decided again(UUID decision) {
        return new Decided(
                decided.answer(decision), permits.ofDecision(decision).orElse(null));
    }

    /** Judges a contact, keeps the decision, and gives a permit when it is allowed. */
    Outcome<Written<Decided>> ask(ContactPermitInput input, Stamp stamp) {
        if (!staff.mayWork(stamp.by(), input.proposal().people(PATH).values())) {
            return Outcome.refused(INACTIVE);
        }
        Named named = input.proposal().subject(PATH);
        // Whoever waited for the lock is judged as of when its turn came.
        return subjects.locked(named).fold(subject -> judge(subject, named, input.proposal(), stamp), Outcome::refused);
    }

    /**
     * Gives the place of a contact back that will not be made.
     *
     * @return true, or NOT_FOUND, or ILLEGAL_STATE when the permit was used, given back or ended before
     */
    Outcome<Written<Boolean>> release(ContactPermitReleaseInput input, Stamp stamp) {
        UUID permit = NodeId.required(NodeType.CONTACT_PERMIT, input.permitId());
        if (permits.borrowerOf(permit).filter(lock::take).isEmpty()) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "permitId", "There is no such object.");
        }
        return permits.release(permit, stamp.at())
                ? Outcome.accepted(new Written<>(permit, true))
                : Outcome.refused(ErrorCode.ILLEGAL_STATE, "permitId", "The permit has ended already.");
    }

    private Outcome<Written<Decided>> judge(Subject subject, Named named, ContactProposalInput input, Stamp turn) {
        String maker = actors.maker(input.collector, Participants.stripped(input.participants));
        Dossier dossier = dossiers.find(subject.key(), turn.at(), maker).orElseThrow();
        if (!actors.mayContact(dossier)) {
            return Outcome.refused(named.missing());
        }
        List<Violation> others = untimely(input, named, dossier, turn.at());
        others.addAll(colleagues.strangers(input.people(PATH)));
        return Asked.proposal(input, PATH, dossier, regimes, actors.of(dossier))
                .fold(
                        proposal -> others.isEmpty()
                                ? Outcome.accepted(keep(dossier, proposal, turn))
                                : Outcome.refused(others),
                        faults -> Outcome.refused(Violation.all(others, faults)));
    }

    private static List<Violation> untimely(ContactProposalInput input, Named named, Dossier dossier, Instant now) {
        List<Violation> violations = new ArrayList<>();
        Instant at = input.at == null ? now : input.at;
        if (Duration.between(at, now).abs().compareTo(ClockSkew.MOST) > 0) {
            violations.add(fault(
                    ErrorCode.OUT_OF_RANGE,
                    "at",
                    "A permit is for a contact now: leave this out, or give a time within five minutes of now."));
        }
        if (dossier.handling().over() && OWED.contains(input.purpose)) {
            violations.add(
                    fault(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed: there is nothing to collect."));
        }
        if (dossier.subject().caseId() == null && PAST_DUE.contains(input.purpose)) {
            violations.add(fault(
                    ErrorCode.ILLEGAL_STATE,
                    named.field(),
                    "The borrower has no open case: there is nothing to collect."));
        }
        return violations;
    }

    private Written<Decided> keep(Dossier dossier, Proposal proposal, Stamp turn) {
        Judgement judgement = judge.judge(dossier, proposal, turn.at());
        UUID decision = decisions.asked(dossier.subject(), judgement, turn);
        Given permit = judgement.isAllowed() ? permits.give(dossier.subject(), decision, judgement, turn.by()) : null;
        return new Written<>(decision, new Decided(ContactPermissionView.of(judgement), permit));
    }

    private static Violation fault(ErrorCode code, String field, String message) {
        return new Violation(code, Asked.field(PATH, field), message);
    }
}
