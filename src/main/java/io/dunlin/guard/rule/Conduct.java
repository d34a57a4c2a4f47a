package io.dunlin.guard.rule;

import java.util.Set;

/**
 * How a contact went, as far as rules ask.
 *
 * @param attested what was told of it; what is not named was not done
 */
public record Conduct(Set<Attestation> attested) {

    public Conduct {
        attested = Set.copyOf(attested);
    }
}
