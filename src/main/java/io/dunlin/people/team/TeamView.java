package io.dunlin.people.team;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A team as clients see one.
 *
 * @param siblings the teams of the same level of the query
 * @param leads the leads of these teams
 * @param leadKey the collector who leads the team; null: nobody
 */
@Type("Team")
@Description("A team of collectors.")
public record TeamView(
        @Ignore Siblings<UUID> siblings,
        @Ignore Siblings<UUID> leads,
        @Ignore UUID key,
        @Ignore @Nullable UUID leadKey,

        @Description("Goes up with each change. Pass it as `expectedVersion`.")
        int version,

        @NonNull @Description("The unique code of the team.")
        String code,

        @NonNull @Description("The name.") String name)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.TEAM, key);
    }
}
