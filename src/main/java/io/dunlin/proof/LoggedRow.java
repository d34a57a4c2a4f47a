package io.dunlin.proof;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored content of a logged row.
 *
 * @param values the values of the columns of a format, in their order, as PostgreSQL writes them in JSON
 */
record LoggedRow(UUID id, List<@Nullable String> values) {}
