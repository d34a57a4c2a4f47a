package io.dunlin.casework.action;

import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Attestation;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Template;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.PartyRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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
    static Proposal proposal(LogAction action, Dossier dossier, Regimes regimes, @Nullable String by) {
        Conduct conduct = action.conduct();
        UUID contact = action.contactId();
        List<String> participants = conduct.participants();
        ActionChannel channel = action.channel();
        return new Proposal(
                contact == null ? dossier.borrowerId() : contact,
                action.party(),
                action.contactPointId(),
                channel,
                action.purpose(),
                action.loanId() == null ? dossier.ofCase() : Set.of(action.loanId()),
                Objects.requireNonNull(conduct.actorType()),
                collector(channel, participants, by),
                Set.copyOf(participants),
                conduct.place(),
                conduct.entryConsent(),
                template(conduct.templateCode(), regimes),
                null,
                told(action, conduct));
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
    private static io.dunlin.guard.rule.Conduct told(LogAction action, Conduct conduct) {
        ActionChannel channel = action.channel();
        Set<Attestation> attested = EnumSet.noneOf(Attestation.class);
        attest(attested, Attestation.IDENTITY_DISCLOSED, Boolean.TRUE.equals(conduct.identityDisclosed()));
        attest(attested, Attestation.PURPOSE_DISCLOSED, Boolean.TRUE.equals(conduct.purposeDisclosed()));
        attest(attested, Attestation.DEBT_KEPT_SECRET, Boolean.FALSE.equals(conduct.debtDisclosed()));
        attest(attested, Attestation.RECORDED, conduct.recordingReference() != null);
        return new io.dunlin.guard.rule.Conduct(
                attested,
                action.outcome().reach(channel),
                byAnother(action),
                Boolean.TRUE.equals(conduct.debtDisclosed()));
    }

    /** Whether somebody else was reached than the one whom the contact was to reach. A third person may be just that one. */
    private static boolean byAnother(LogAction action) {
        return switch (action.outcome()) {
            case WRONG_PARTY -> true;
            case THIRD_PARTY_CONTACT, DECEASED_REPORTED -> action.party() != PartyRole.CONTACT;
            default -> false;
        };
    }

    private static void attest(Set<Attestation> attested, Attestation what, boolean told) {
        if (told) {
            attested.add(what);
        }
    }
}
