package io.dunlin.casework.action;

import io.dunlin.casework.Actors;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.CollectionCase;
import io.dunlin.casework.NextAction;
import io.dunlin.casework.Subjects;
import io.dunlin.casework.Subjects.Named;
import io.dunlin.casework.action.CaseLogAction.CaseLogActionInput;
import io.dunlin.casework.action.Effects.Effect;
import io.dunlin.casework.review.Ranks;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.permit.Permit;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the log of actions. The log only grows. */
@ApplicationScoped
public class ActionService {

    private final ActionFacts facts;
    private final Vault vault;
    private final Subjects subjects;
    private final CaseLock lock;
    private final CaseQueries cases;
    private final ContactAudit audit;
    private final NextAction next;
    private final Actors actors;
    private final Restraint restraint;
    private final AgencyTime times;
    private final Effects effects;
    private final KeptEffects kept;
    private final PromiseTerms promises;
    private final EntityManager entities;
    private final Ranks ranks;

    ActionService(
            ActionFacts facts,
            Vault vault,
            Subjects subjects,
            CaseLock lock,
            CaseQueries cases,
            ContactAudit audit,
            NextAction next,
            Actors actors,
            Restraint restraint,
            AgencyTime times,
            Effects effects,
            KeptEffects kept,
            PromiseTerms promises,
            EntityManager entities,
            Ranks ranks) {
        this.effects = effects;
        this.kept = kept;
        this.promises = promises;
        this.entities = entities;
        this.ranks = ranks;
        this.facts = facts;
        this.vault = vault;
        this.subjects = subjects;
        this.lock = lock;
        this.cases = cases;
        this.audit = audit;
        this.next = next;
        this.actors = actors;
        this.restraint = restraint;
        this.times = times;
    }

    /** An action that was logged, and its case after it. */
    record Logged(@Nullable ActionView action, @Nullable CaseView collectionCase, List<ContactEffectView> effects) {}

    /** Records what was done, in an open case, a closed one, or in none. */
    Outcome<Written<Logged>> log(CaseLogActionInput input, Stamp stamp) {
        LogAction command = LogAction.of(input);
        return subjects.locked(Named.inInput(input.caseId, input.borrowerId, command.loans()))
                .fold(subject -> log(subject, command, stamp).fold(this::logged, Outcome::refused), Outcome::refused);
    }

    private Outcome<Written<Logged>> logged(Made made) {
        ActionView action = made.action();
        CaseView shown = action.caseId() == null ? null : cases.changed(action.caseId());
        return Outcome.accepted(new Written<>(action.key(), new Logged(action, shown, made.effects())));
    }

    /** An action that was recorded, and what its outcome brought about. */
    public record Made(ActionView action, List<ContactEffectView> effects) {}

    /** What the outcome of an action brought about, in the order in which it came about. */
    public List<ContactEffectView> effects(UUID actionId) {
        return kept.ofAction(actionId);
    }

    /** Records what was done, within the transaction of a mutation that has locked the borrower. */
    public Outcome<Made> log(Subject subject, LogAction command, Stamp stamp) {
        CollectionAction action = command.action();
        List<Violation> violations =
                ActionRules.check(command, facts.found(action, subject.borrowerId()), stamp.at(), stamp.on());
        action.actorType = actors.of(action.participants());
        violations.addAll(Actors.contradiction(command.said(), action.actorType, List.of("input", "actorType")));
        if (subject.caseId() == null && command.nextActionOn() != null) {
            violations.add(Violation.of(
                    ErrorCode.INVALID, "nextActionOn", "There is no open case whose next action could be planned."));
        }
        violations.addAll(effects.checkStop(subject, command, stamp.at()));
        violations.addAll(OutcomeTable.check(action));
        violations.addAll(CallBackTerms.check(command, stamp.at()));
        violations.addAll(HardshipTerms.check(command, stamp.at()));
        violations.addAll(promises.check(subject, command, stamp));
        violations.addAll(times.check(subject, action));
        Permit permit = audit.permit(subject, command, violations);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Optional<ContactAudit.Finding> finding = audit.judge(subject, action, permit);
        // Standings are locked before the case, and the case before the log.
        effects.lock(subject, action);
        if (!isThere(subject)) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "caseId", Ref.MESSAGE);
        }
        // What is judged above does not see its own effects.
        return effects.of(subject, command, stamp)
                .fold(brought -> record(subject, command, finding, brought, stamp), Outcome::refused);
    }

    private Outcome<Made> record(
            Subject subject,
            LogAction command,
            Optional<ContactAudit.Finding> finding,
            List<Effect> brought,
            Stamp stamp) {
        CollectionAction action = command.action();
        PersonalKey key = vault.of(subject.borrowerId());
        action.caseId = subject.caseId();
        action.borrowerId = subject.borrowerId();
        action.performedBy = stamp.by();
        action.note = key.seal(CollectionAction.NOTE, command.note());
        action.record(stamp);
        finding.ifPresent(judged -> audit.keep(subject, action.id, judged, stamp));
        if (!brought.isEmpty()) {
            entities.flush();
            kept.add(action.id, brought);
            promises.madeIn(action.id, brought);
        }
        if (brought.stream().noneMatch(Effect::isRestraint)) {
            restraint.after(subject.borrowerId(), action.outcome);
        }
        if (subject.caseId() != null) {
            CollectionCase found = lock.takeAlone(subject.caseId()).orElseThrow();
            found.work(stamp.by());
            next.plan(found, next(found.nextActionOn, command.nextActionOn(), stamp.on()), stamp);
            if (action.isConversation()) {
                entities.flush();
                ranks.again(List.of(found.id), stamp.on());
            }
        }
        return Outcome.accepted(new Made(ActionView.only(action, key), kept.views(brought)));
    }

    /** Locks the case, if the contact is in one; false when it is not the caller's any more. */
    private boolean isThere(Subject subject) {
        return subject.caseId() == null || lock.takeAlone(subject.caseId()).isPresent();
    }

    /** A plan for a day that has come is done with by any action; one for a later day stays until another is made. */
    static @Nullable LocalDate next(@Nullable LocalDate planned, @Nullable LocalDate given, LocalDate today) {
        if (given != null) {
            return given;
        }
        return planned != null && planned.isAfter(today) ? planned : null;
    }
}
