package io.dunlin.platform.node;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the objects of one type for {@code node(id)}; a bean of each feature that has any. */
public interface NodeResolver {

    NodeType type();

    @Nullable
    Node find(UUID key);
}
