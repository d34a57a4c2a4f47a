package io.dunlin.platform.mutation;

import org.jspecify.annotations.Nullable;

/** The input of a mutation: a client may send it again with the same key, and it then runs only once. */
public interface Repeatable {

    /** The client's key, 1 to 200 characters; null when the client gave none, then the mutation runs every time. */
    @Nullable
    String idempotencyKey();
}
