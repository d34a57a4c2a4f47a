package io.dunlin.proof;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a table has of a row that is logged.
 *
 * @param values of the columns of a format, in their order, as PostgreSQL writes them in JSON
 */
record LoggedRow(UUID id, List<@Nullable String> values) {}
