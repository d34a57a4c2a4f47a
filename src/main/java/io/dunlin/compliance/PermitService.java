package io.dunlin.compliance;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.Actors;
import io.dunlin.casework.Colleagues;
import io.dunlin.casework.Subjects;
import io.dunlin.casework.Subjects.Named;
import io.dunlin.casework.action.Participants;
import io.dunlin.compliance.ContactPermit.ContactPermitInput;
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
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.collector.StaffLock;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues permits. A contact is judged under the lock on the borrower. So when two callers ask at once, the second
 * judgement counts the first permit, and no judgement misses a request that was recorded before it.
 */
@ApplicationScoped
class PermitService {

    static final Violation INACTIVE = new Violation(
            ErrorCode.FORBIDDEN, List.of(), "You may not contact anybody: you are an inactive collector.");

    private static final Duration REPETITION = Duration.ofMinutes(1);

    private static final List<String> INPUT = List.of("input");

    private final StaffLock staff;
    private final Subjects subjects;
    private final DossierReader dossiers;
    private final ContactJudge judge;
    private final Regimes regimes;
    private final DecisionStore decisions;
    private final DecisionQueries decided;
    private final PermitStore permits;
    private final PermitQueries queries;
    private final Actors actors;
    private final Colleagues colleagues;
    private final PermitNumbers numbers;
    private final BusinessCalendar calendar;

    PermitService(
            StaffLock staff,
            Subjects subjects,
            DossierReader dossiers,
            ContactJudge judge,
            Regimes regimes,
            DecisionStore decisions,
            DecisionQueries decided,
            PermitStore permits,
            PermitQueries queries,
            Actors actors,
            Colleagues colleagues,
            PermitNumbers numbers,
            BusinessCalendar calendar) {
        this.staff = staff;
        this.subjects = subjects;
        this.dossiers = dossiers;
        this.judge = judge;
        this.regimes = regimes;
        this.decisions = decisions;
        this.decided = decided;
        this.permits = permits;
        this.queries = queries;
        this.actors = actors;
        this.colleagues = colleagues;
        this.numbers = numbers;
        this.calendar = calendar;
    }

    /**
     * What the rules said of a contact.
     *
     * @param permit null when the contact is not allowed
     */
    record Decided(
            ContactPermissionView permission, @Nullable ContactPermitView permit) {}

    /** What was decided for an earlier request. */
    Decided again(UUID decision) {
        Instant soon = calendar.now().minus(REPETITION);
        return new Decided(
                decided.answer(decision),
                queries.ofDecision(decision)
                        .map(permit -> permit.givenAt().isBefore(soon) ? permit : numbers.again(permit))
                        .orElse(null));
    }

    /** Judges a contact, keeps the decision, and gives a permit when it is allowed. */
    Outcome<Written<Decided>> ask(ContactPermitInput input, Stamp stamp) {
        return mayAsk(List.of(input), stamp) ? ask(input, INPUT, stamp) : Outcome.refused(INACTIVE);
    }

    /** Whether the caller is no inactive collector; all who are named stay as they are until the transaction ends. */
    boolean mayAsk(Collection<ContactPermitInput> inputs, Stamp stamp) {
        return staff.mayWork(
                stamp.by(),
                inputs.stream()
                        .flatMap(input -> input.proposal.people(INPUT).values().stream())
                        .toList());
    }

    /**
     * The same for one of several, whose caller may ask.
     *
     * @param path of the input
     */
    Outcome<Written<Decided>> ask(ContactPermitInput input, List<String> path, Stamp stamp) {
        Named named = input.proposal.subject(Asked.field(path, "proposal"));
        // Whoever waited for the lock is judged as of when its turn came.
        return subjects.locked(named).fold(subject -> judge(subject, named, input, path, stamp), Outcome::refused);
    }

    private Outcome<Written<Decided>> judge(
            Subject subject, Named named, ContactPermitInput input, List<String> path, Stamp turn) {
        ContactProposalInput asked = input.proposal;
        String maker = actors.maker(asked.maker(), Participants.stripped(asked.participants));
        Dossier dossier = dossiers.find(subject.key(), turn.at(), maker).orElseThrow();
        if (!actors.mayContact(dossier)) {
            return Outcome.refused(named.missing());
        }
        List<Violation> others = Occasion.faults(asked, named, dossier, turn.at());
        others.addAll(colleagues.strangers(asked.people(named.path())));
        others.addAll(numbers.faults(input, path, dossier, turn));
        return Asked.proposal(asked, named.path(), dossier, regimes, actors.of(dossier))
                .fold(
                        proposal -> others.isEmpty()
                                ? Outcome.accepted(keep(dossier, proposal, input, turn))
                                : Outcome.refused(others),
                        faults -> Outcome.refused(Violation.all(others, faults)));
    }

    private Written<Decided> keep(Dossier dossier, Proposal proposal, ContactPermitInput input, Stamp turn) {
        Judgement judgement = judge.judge(dossier, proposal, turn.at());
        UUID decision = decisions.asked(dossier.subject(), judgement, turn);
        ContactPermissionView answer = ContactPermissionView.of(judgement);
        if (!judgement.isAllowed()) {
            return new Written<>(decision, new Decided(answer, null));
        }
        Given given = permits.give(dossier.subject(), decision, judgement, turn.by());
        ContactPermitView permit = numbers.shown(shown(dossier.subject(), given, turn.by(), answer), input, turn);
        return new Written<>(decision, new Decided(answer, permit));
    }

    private static ContactPermitView shown(Subject of, Given permit, String to, ContactPermissionView answer) {
        UUID caseId = of.caseId();
        return new ContactPermitView(
                Siblings.only(permit.id()),
                Siblings.only(of.borrowerId()),
                caseId == null ? new Siblings<>() : Siblings.only(caseId),
                permit.id(),
                of.borrowerId(),
                caseId,
                permit.givenAt(),
                permit.expiresAt(),
                ContactPermitStatus.OPEN,
                to,
                null,
                answer,
                null);
    }
}
