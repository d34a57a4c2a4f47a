package io.dunlin.platform;

import io.quarkus.arc.All;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    NodeApi(@All List<NodeResolver> all) {
        for (NodeResolver resolver : all) {
            if (resolvers.put(resolver.type(), resolver) != null) {
                throw new IllegalStateException("Two resolvers find " + resolver.type());
            }
        }
    }

    @Query
    @Description("The object with this id; null when there is none.")
    public @Nullable Node node(@NonNull @Id @Name("id") @Description("As an object showed it.") String id) {
        return NodeId.decode(id).map(this::find).orElse(null);
    }

    private @Nullable Node find(NodeId id) {
        NodeResolver resolver = resolvers.get(id.type());
        return resolver == null ? null : resolver.find(id.uuid());
    }
}
