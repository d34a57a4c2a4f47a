package io.dunlin.platform.graphql;

import io.dunlin.platform.node.Node;
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

    private final Nodes nodes;

    NodeApi(Nodes nodes) {
        this.nodes = nodes;
    }

    @Query
    @Description("The object with this id; null when there is none, or the caller may not see it.")
    public @Nullable Node node(@NonNull @Id @Name("id") @Description("The id of the object.") String id) {
        return nodes.find(id);
    }
}
