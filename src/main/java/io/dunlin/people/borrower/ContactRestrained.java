package io.dunlin.people.borrower;

import java.util.UUID;

/**
 * A fact that stands against contact with a borrower or the borrower's contacts was recorded: a request, a refusal, a
 * state, a hold. Fired in the transaction that records the fact.
 */
public record ContactRestrained(UUID borrowerId) {}
