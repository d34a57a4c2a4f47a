package io.dunlin.platform.node;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the objects of one type for {@code node(id)}; each feature produces a bean for every type it has. */
public interface NodeResolver {

    NodeType type();

    @Nullable
    Node find(UUID key);

    /** @param finder gives the object of a key, null when there is none */
    static NodeResolver of(NodeType type, Function<UUID, ? extends @Nullable Node> finder) {
        return new NodeResolver() {
            @Override
            public NodeType type() {
                return type;
            }

            @Override
            public @Nullable Node find(UUID key) {
                return finder.apply(key);
            }
        };
    }
}
