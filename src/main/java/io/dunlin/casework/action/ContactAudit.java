package io.dunlin.casework.action;

import io.dunlin.guard.ContactJudge;
import io.dunlin.guard.Judgement;
import io.dunlin.guard.decision.DecisionStore;
import io.dunlin.guard.decision.PermitUse;
import io.dunlin.guard.dossier.CollectorReader;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.permit.Permit;
import io.dunlin.guard.permit.PermitStore;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.Direction;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PartyRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges contacts that were made, each as of its own instant, and stores the results. It refuses nothing: what happened
 * is recorded, with the rules that it broke.
 */
@ApplicationScoped
class ContactAudit {

    private final DossierReader dossiers;
    private final ContactJudge judge;
    private final CollectorReader collectors;
    private final Regimes regimes;
    private final PermitStore permits;
    private final DecisionStore decisions;
    private final EntityManager entities;
    private final Identity identity;

    ContactAudit(
            DossierReader dossiers,
            ContactJudge judge,
            CollectorReader collectors,
            Regimes regimes,
            PermitStore permits,
            DecisionStore decisions,
            EntityManager entities,
            Identity identity) {
        this.dossiers = dossiers;
        this.judge = judge;
        this.collectors = collectors;
        this.regimes = regimes;
        this.permits = permits;
        this.decisions = decisions;
        this.entities = entities;
        this.identity = identity;
    }

    /**
     * The judgement of a contact, and the permit that was named for it.
     *
     * @param excused rules whose breach the permit excuses
     */
    record Finding(Judgement judgement, @Nullable Permit permit, PermitUse use, Set<String> excused) {}

    /** The permit that an action names; null when it names none, and when that is wrong. */
    @Nullable
    Permit permit(Subject of, LogAction command, List<Violation> violations) {
        UUID named = command.permitId();
        if (named == null) {
            return null;
        }
        if (!isContact(command.action())) {
            violations.add(Violation.of(
                    ErrorCode.INVALID, "permitId", "This action is not an outbound contact: leave out the permit."));
            return null;
        }
        Optional<Permit> permit = permits.find(named).filter(given -> given.concerns(of));
        if (permit.isEmpty()) {
            violations.add(Violation.of(
                    ErrorCode.NOT_FOUND, "permitId", "There is no such permit for this borrower and case."));
        }
        permit.filter(given -> isUnsaid(given, command.action()))
                .ifPresent(given -> violations.add(Violation.of(
                        ErrorCode.REQUIRED,
                        "participants",
                        "The permit is for any one of several collectors: name the one who made the contact.")));
        return permit.orElse(null);
    }

    /** Whether nobody knows who made the contact: whoever logs it did not, and the permit was for several. */
    private boolean isUnsaid(Permit permit, CollectionAction action) {
        return !permit.proposal().collectors().isEmpty()
                && action.participants().isEmpty()
                && action.channel != ActionChannel.AI_CALL
                && !collectors.isKnown(identity.user());
    }

    /**
     * Judges the action before it is written, so that it does not count against itself; none for what is no contact. What people
     * begin themselves is judged where somebody learned of the debt, and only for that.
     */
    Optional<Finding> judge(Subject of, CollectionAction action, @Nullable Permit permit) {
        if (!isContact(action)) {
            return isTold(action)
                    ? told(dossiers.readExcept(null, of, action.performedAt), action, identity.user())
                    : Optional.empty();
        }
        Dossier dossier = dossiers.readExcept(permit == null ? null : permit.id(), of, action.performedAt);
        Permit own = permit == null || isOfAnotherHouse(permit) ? null : permit;
        Proposal made = MadeContact.proposal(action, dossier, regimes, by(identity.user(), own));
        PermitUse use = use(permit, own, made, action.performedAt);
        Finding finding = finding(dossier, made, action.performedAt, own, use);
        return Optional.of(new Finding(finding.judgement(), permit, use, finding.excused()));
    }

    /**
     * Judges what a correction tells in the place of an action, as if it had been told at first. A permit that the action
     * redeemed covers the correction if it covers the contact as it is told now.
     */
    Optional<Finding> judgeCorrection(Subject of, CollectionAction correction) {
        UUID corrected = Objects.requireNonNull(correction.correctsId);
        if (!isContact(correction) && !isTold(correction)) {
            return Optional.empty();
        }
        Dossier dossier = dossiers.readInPlaceOf(corrected, of, correction.performedAt);
        if (!isContact(correction)) {
            return told(dossier, correction, correction.performedBy);
        }
        Permit permit = permits.ofAction(correction.original()).orElse(null);
        Proposal made = MadeContact.proposal(correction, dossier, regimes, by(correction.performedBy, permit));
        PermitUse use = permit == null ? PermitUse.NONE : permit.again(made, correction.performedAt);
        return Optional.of(finding(dossier, made, correction.performedAt, permit, use));
    }

    private Finding finding(Dossier dossier, Proposal made, Instant at, @Nullable Permit permit, PermitUse use) {
        return new Finding(
                judge.judge(dossier, made, at),
                permit,
                use,
                permit == null || use != PermitUse.VALID
                        ? Set.of()
                        : excused(judge.judge(dossier, permit.proposal(), at)));
    }

    /** Whether it was given for somebody whose fitness is not that of the people of the agency that logs: the case has moved since. */
    private boolean isOfAnotherHouse(Permit permit) {
        return !collectors.strangers(permit.proposal().people()).isEmpty();
    }

    private static PermitUse use(@Nullable Permit named, @Nullable Permit own, Proposal made, Instant at) {
        if (own != null) {
            return own.use(made, at);
        }
        return named == null ? PermitUse.NONE : PermitUse.MISMATCHED;
    }

    private Optional<Finding> told(Dossier dossier, CollectionAction action, String by) {
        Proposal answered = MadeContact.proposal(action, dossier, regimes, by);
        return Optional.of(judge.judgeWhatIsTold(dossier, answered, action.performedAt))
                .filter(judged -> judged.verdict() instanceof Verdict.Refused)
                .map(judged -> new Finding(judged, null, PermitUse.NONE, Set.of()));
    }

    /** Who logs is who made the contact; a machine that logs for collectors is none, and means whom its permit was for. */
    private @Nullable String by(String user, @Nullable Permit permit) {
        return permit == null || collectors.isKnown(user)
                ? user
                : permit.proposal().collector();
    }

    /**
     * The rules that are against the contact for which the permit was given, as of when it was made: what nobody knew before,
     * as a call that is recorded late. Others are broken by what the permit had left open, as who calls, and which number.
     */
    private static Set<String> excused(Judgement permitted) {
        return permitted.verdict() instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(reason -> reason.rule().id()).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Keeps what was found of a correction, once it is there: the permit stays redeemed by the action. */
    void keepCorrection(Subject of, UUID actionId, Finding finding, Stamp stamp) {
        decisions.made(of, actionId, finding.judgement(), finding.use(), finding.excused(), stamp);
    }

    /** Keeps what was found, once the action is there. */
    void keep(Subject of, UUID actionId, Finding finding, Stamp stamp) {
        entities.flush();
        decisions.made(of, actionId, finding.judgement(), finding.use(), finding.excused(), stamp);
        if (finding.permit() != null && finding.use() == PermitUse.VALID) {
            permits.redeem(finding.permit().id(), actionId, stamp.at());
        }
    }

    /** True for outbound contacts; inbound ones need no permission. */
    private static boolean isContact(CollectionAction action) {
        return action.direction == Direction.OUTBOUND && reachesSomebody(action);
    }

    /** Whether somebody who got in touch was told of the debt. */
    private static boolean isTold(CollectionAction action) {
        return Boolean.TRUE.equals(action.debtDisclosed) && reachesSomebody(action);
    }

    private static boolean reachesSomebody(CollectionAction action) {
        return action.channel != ActionChannel.NOTE
                && action.purpose != ContactPurpose.INTERNAL
                && action.party != PartyRole.NONE;
    }
}
