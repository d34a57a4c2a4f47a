package io.dunlin.people.collector;

import io.dunlin.platform.mutation.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A collector works for another house from now on. Fired like {@link CollectorDeactivated}, with the collector's row locked.
 *
 * @param agency the code of the agency whose people the collector is of; null: the lender's own
 */
public record CollectorMoved(String code, @Nullable String agency, Stamp stamp) {}
