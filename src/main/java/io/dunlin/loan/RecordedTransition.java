package io.dunlin.loan;

import io.dunlin.loan.overdue.Crossing;
import java.time.Instant;
import java.util.UUID;

/**
 * An edge as it was recorded.
 *
 * @param sequence its place in its generation, from 1
 */
record RecordedTransition(UUID loanId, int sequence, Crossing crossing, Instant recordedAt) {}
