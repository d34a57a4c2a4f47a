package io.dunlin.platform.mutation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who changes something, and when. The door makes one for each mutation, so all that a mutation writes has the same.
 *
 * @param at the instant, to the microsecond
 * @param on the business date at that instant, in the lender's zone
 * @param by the name of the user
 */
public record Stamp(Instant at, LocalDate on, String by) {}
