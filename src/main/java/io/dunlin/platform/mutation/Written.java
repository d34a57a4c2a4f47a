package io.dunlin.platform.mutation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation wrote or found.
 *
 * @param key the key of the object, kept for a client that repeats the mutation; null when there is no object
 * @param value what the service knows of it, from which the answer is built
 */
public record Written<T extends @Nullable Object>(@Nullable UUID key, T value) {}
