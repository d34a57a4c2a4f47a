package io.dunlin.guard.rule;

import java.util.UUID;

/**
 * A contact who stands in the borrower's place: the spouse, and the parent of a minor, the guardian, the executor or
 * administrator (12 CFR 1006.6(a); 15 USC 1692c(d)).
 *
 * @param of the borrower
 * @param byLaw whether the contact acts for the borrower, as all of them but the spouse do
 */
public record StandIn(UUID of, boolean byLaw) {}
