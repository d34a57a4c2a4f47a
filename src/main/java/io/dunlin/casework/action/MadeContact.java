package io.dunlin.casework.action;

import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Attestation;
import io.dunlin.guard.rule.Conduct;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Template;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.PartyRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns an action into the proposal that rules judge. */
final class MadeContact {

    private MadeContact() {}

    /**
     * The contact that was made.
     *
     * @param by who logs it: the collector, unless others are said to have taken part, of whom the first one is, or a machine
     *     called
     */
    static Proposal proposal(CollectionAction action, Dossier dossier, Regimes regimes, @Nullable String by) {
        UUID contact = action.contactId;
        List<String> participants = action.participants();
        ActionChannel channel = action.channel;
        return new Proposal(
                contact == null ? dossier.borrowerId() : contact,
                action.party,
                action.contactPointId,
                channel,
                action.purpose,
                action.loans().isEmpty() ? dossier.ofCase() : Set.copyOf(action.loans()),
                action.actorType,
                collector(channel, participants, by),
                Set.copyOf(participants),
                action.place,
                action.entryConsent,
                template(action.templateCode, regimes),
                null,
                told(action));
    }

    /** A machine that calls is nobody: whoever logs it did not speak. */
    private static @Nullable String collector(ActionChannel channel, List<String> participants, @Nullable String by) {
        String unnamed = channel == ActionChannel.AI_CALL ? null : by;
        return participants.isEmpty() ? unnamed : participants.get(0);
    }

    /** Of a text that the lender's rules do not know, nothing is known. */
    private static @Nullable Template template(@Nullable String code, Regimes regimes) {
        return code == null ? null : regimes.template(code).orElseGet(() -> new Template(code, Set.of()));
    }

    /** What was told of how it went. */
    private static Conduct told(CollectionAction action) {
        Set<Attestation> attested = EnumSet.noneOf(Attestation.class);
        attest(attested, Attestation.IDENTITY_DISCLOSED, Boolean.TRUE.equals(action.identityDisclosed));
        attest(attested, Attestation.PURPOSE_DISCLOSED, Boolean.TRUE.equals(action.purposeDisclosed));
        attest(attested, Attestation.DEBT_KEPT_SECRET, Boolean.FALSE.equals(action.debtDisclosed));
        attest(attested, Attestation.RECORDED, action.recordingReference != null);
        return new Conduct(
                attested,
                action.outcome.reach(action.channel),
                byAnother(action),
                Boolean.TRUE.equals(action.debtDisclosed),
                action.entered);
    }

    /** Whether somebody else was reached than the one whom the contact was to reach. A third person may be just that one. */
    private static boolean byAnother(CollectionAction action) {
        return switch (action.outcome) {
            case WRONG_PARTY -> true;
            case THIRD_PARTY_CONTACT, DECEASED_REPORTED -> action.party != PartyRole.CONTACT;
            default -> false;
        };
    }

    private static void attest(Set<Attestation> attested, Attestation what, boolean told) {
        if (told) {
            attested.add(what);
        }
    }
}
