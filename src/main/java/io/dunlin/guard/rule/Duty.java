package io.dunlin.guard.rule;

import java.util.Locale;

/**
 * What has to be done during a contact, and told afterwards: to say who calls and what for, to record it. What the contact
 * is for is owed to the person alone: somebody else would learn of the debt by it (12 CFR 1006.18(e): "with a consumer").
 *
 * @param attestation what is told of it
 */
public record Duty(Attestation attestation) implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        Conduct conduct = proposal.conduct();
        boolean done = conduct != null && conduct.attested().contains(attestation);
        boolean owed = attestation != Attestation.PURPOSE_DISCLOSED || conduct == null || !conduct.byAnother();
        String what = attestation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return SpanCourse.when(owed && !done, "It has to be told of this contact: " + what + ".");
    }
}
