package io.dunlin.people.collector;

import io.dunlin.platform.mutation.Stamp;

/**
 * A training of a collector does not count any more, so there may be cases that the collector may not work. Fired in the
 * transaction that records it.
 */
public record TrainingEnded(String code, Stamp stamp) {}
