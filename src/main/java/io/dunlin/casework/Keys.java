package io.dunlin.casework;

import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids that an input may leave out. */
public final class Keys {

    private static final UUID NOBODY = new UUID(0, 0);

    private Keys() {}

    /** Like {@link #of}; also an id of something that the caller may not see becomes one that nothing has. */
    public static @Nullable UUID seen(InputCheck inputs, NodeType type, @Nullable String id) {
        return id == null ? null : inputs.id(type, id).orElse(NOBODY);
    }

    /** An id that is malformed becomes one that nothing has, so that it is refused along with all that is wrong. */
    public static @Nullable UUID of(NodeType type, @Nullable String id) {
        return id == null ? null : NodeId.key(type, id).orElse(NOBODY);
    }
}
