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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Finds any object by its id, whatever feature it belongs to. */
@GraphQLApi
public class NodeApi {

    private final Map<NodeType, NodeResolver> resolvers = new EnumMap<>(NodeType.class);
    private final InputCheck inputs;
    private final AccessTable table;
    private final Identity identity;

    NodeApi(@All List<NodeResolver> all, InputCheck inputs, AccessTable table, Identity identity) {
        this.inputs = inputs;
        this.table = table;
        this.identity = identity;
        for (NodeResolver resolver : all) {
            if (resolvers.put(resolver.type(), resolver) != null) {
                throw new IllegalStateException("Two resolvers find " + resolver.type());
            }
        }
    }

    @Query
    @Description("The object with this id; null when there is none, or the caller may not see it.")
    public @Nullable Node node(@NonNull @Id @Name("id") @Description("The id of the object.") String id) {
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
