package io.dunlin.guard.rule;

import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import java.util.EnumSet;
import java.util.Set;

/**
 * A duty during a contact that the collector reports afterwards: to say who calls and for what purpose, or to record
 * the call. The purpose is owed to the person alone, because anybody else would learn of the debt by it (12 CFR
 * 1006.18(e): "with a consumer").
 *
 * @param attestation what the collector reports
 */
public record Duty(Attestation attestation) implements Rule {

    /** For these, whoever may be contacted at all may know of the debt. */
    private static final Set<ContactPurpose> OF_THE_DEBT =
            EnumSet.of(ContactPurpose.REMIND, ContactPurpose.COLLECT, ContactPurpose.NEGOTIATE);

    @Override
    public Course course(Proposal proposal, Facts facts) {
        Conduct conduct = proposal.conduct();
        boolean done = conduct != null && conduct.attested().contains(attestation);
        boolean owed = attestation != Attestation.PURPOSE_DISCLOSED || conduct == null || !conduct.byAnother();
        return RangeCourse.when(owed && !done, conduct == null ? toDo(proposal) : left());
    }

    /** What to say or to do, and when. */
    private String toDo(Proposal proposal) {
        return switch (attestation) {
            case IDENTITY_DISCLOSED -> "Say at once who you are, and for which institution you make the contact.";
            case PURPOSE_DISCLOSED ->
                proposal.role() == PartyRole.CONTACT && !OF_THE_DEBT.contains(proposal.purpose())
                        ? "Say at the start what the contact is for, without a word of the debt."
                        : "Say at the start what the contact is for: to collect a debt, if it is.";
            case DEBT_KEPT_SECRET -> "Say nothing of the debt to anybody but the debtor.";
            case RECORDED -> "Record the contact in sound or picture, and name the recording when you log it.";
        };
    }

    /** What was not done, or nobody said that it was. */
    private String left() {
        return switch (attestation) {
            case IDENTITY_DISCLOSED -> "It was not logged that the person was told who made the contact, and for whom.";
            case PURPOSE_DISCLOSED -> "It was not logged that the person was told what the contact was for.";
            case DEBT_KEPT_SECRET -> "It was not logged that nobody but the debtor learned of the debt.";
            case RECORDED -> "No recording of the contact was named when it was logged.";
        };
    }
}
