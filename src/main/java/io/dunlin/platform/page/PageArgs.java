package io.dunlin.platform.page;

import io.dunlin.platform.node.Siblings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checked arguments of a connection. Usable in the key of what {@link Siblings} load.
 *
 * @param scope the list and its order, as in {@link Cursors}
 * @param first how many, 1 to 100
 * @param after the sort keys of the row before the page; null for the first page
 */
public record PageArgs(String scope, int first, @Nullable List<String> after) {

    /** How many when a client does not say. */
    public static final int DEFAULT_SIZE = 25;

    /** The most that a client may ask for. */
    public static final int MAX_SIZE = 100;
}
