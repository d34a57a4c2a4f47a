package io.dunlin.platform.graphql;

import io.dunlin.platform.access.AccessTable;
import io.dunlin.platform.access.AccessTable.Level;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.Role;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds objects by their ids, as far as the caller may see them. */
@ApplicationScoped
public class Nodes {

    private final Map<NodeType, NodeResolver> resolvers = new EnumMap<>(NodeType.class);
    private final InputCheck inputs;
    private final AccessTable table;
    private final Identity identity;

    Nodes(@All List<NodeResolver> all, InputCheck inputs, AccessTable table, Identity identity) {
        this.inputs = inputs;
        this.table = table;
        this.identity = identity;
        for (NodeResolver resolver : all) {
            if (resolvers.put(resolver.type(), resolver) != null) {
                throw new IllegalStateException("Two resolvers find " + resolver.type());
            }
        }
    }

    /** The object with this id; null when there is none, or the caller may not see it. */
    public @Nullable Node find(String id) {
        return NodeId.decode(id)
                .map(NodeId::type)
                .filter(this::isReadable)
                .flatMap(type -> inputs.id(type, id).map(key -> find(type, key)))
                .orElse(null);
    }

    /** A type whose fields are not for the caller does not show either that there is an object of it. */
    private boolean isReadable(NodeType type) {
        Set<Role> roles = identity.caller().map(Caller::roles).orElse(Set.of());
        return table.ofType(roles, type.typeName()) == Level.PLAIN;
    }

    private @Nullable Node find(NodeType type, java.util.UUID key) {
        NodeResolver resolver = resolvers.get(type);
        return resolver == null ? null : resolver.find(key);
    }
}
