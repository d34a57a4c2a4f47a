package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the person agreed, directly to who collects, to more calls than a quota allows (12 CFR 1006.14(b)(3)(i)).
 *
 * @param debts about which
 * @param givenAt since when
 * @param endsAt when the person ends it or had limited it to (exclusive); null: only the rule limits it
 */
public record CallConsent(
        Set<UUID> debts, Instant givenAt, @Nullable Instant endsAt) {

    public CallConsent {
        debts = Set.copyOf(debts);
    }
}
