package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person's consent, given directly to the collector, to more calls than a quota allows (12 CFR 1006.14(b)(3)(i)).
 *
 * @param debts the debts that the consent covers
 * @param givenAt from when the consent counts
 * @param endsAt when the person ends the consent, or its agreed end (exclusive); null: only the rule limits it
 */
public record CallConsent(
        Set<UUID> debts, Instant givenAt, @Nullable Instant endsAt) {

    public CallConsent {
        debts = Set.copyOf(debts);
    }
}
