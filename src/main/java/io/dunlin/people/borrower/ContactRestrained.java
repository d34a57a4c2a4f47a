package io.dunlin.people.borrower;

import java.util.UUID;

/**
 * Something was recorded, in the transaction in which this is told, that stands against contact with a borrower or with
 * the borrower's contacts: a request, a refusal, a state, a hold.
 */
public record ContactRestrained(UUID borrowerId) {}
