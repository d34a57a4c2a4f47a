package io.dunlin.people.borrower;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a contact point reaches.
 *
 * @param borrowerId the borrower, also when the point reaches a contact
 * @param contactId null when the point reaches the borrower
 */
public record ContactPointOwner(UUID borrowerId, @Nullable UUID contactId) {}
