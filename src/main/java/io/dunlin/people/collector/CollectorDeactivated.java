package io.dunlin.people.collector;

import io.dunlin.platform.mutation.Stamp;

/**
 * A collector may not work any more. Fired in the transaction that records it, with the collector's row locked: whoever
 * gives the collector a permit or a case waits for that row, before any borrower's.
 */
public record CollectorDeactivated(String code, Stamp stamp) {}
