package io.dunlin.guard.rule;

import java.util.Locale;

/**
 * What has to be done during a contact, and told afterwards: to say who calls and what for, to record it.
 *
 * @param attestation what is told of it
 */
public record Duty(Attestation attestation) implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        Conduct conduct = proposal.conduct();
        boolean done = conduct != null && conduct.attested().contains(attestation);
        String what = attestation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return SpanCourse.when(!done, "It has to be told of this contact: " + what + ".");
    }
}
