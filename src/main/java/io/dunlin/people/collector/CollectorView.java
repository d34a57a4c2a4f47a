package io.dunlin.people.collector;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.ActorType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A collector as clients see one.
 *
 * @param siblings the collectors of the same level of the query
 * @param teams the teams of these collectors
 * @param agencies the codes of the agencies of these collectors
 * @param agencyCode the agency; null: the lender's own people
 * @param teamKey the team; null: none
 */
@Type("Collector")
@Description("A collector.")
public record CollectorView(
        @Ignore Siblings<UUID> siblings,
        @Ignore Siblings<UUID> teams,
        @Ignore Siblings<String> agencies,
        @Ignore UUID key,
        @Ignore @Nullable UUID teamKey,
        @Ignore @Nullable String agencyCode,

        @Description("Goes up with each change. Pass it as `expectedVersion`.")
        int version,

        @NonNull @Description("The unique code of the collector, used when contacts are logged.")
        String code,

        @NonNull @Description("The full name.") String name,

        @NonNull @Description("The collector's employer: the lender or an agency.")
        String employer,

        @NonNull @Description("The employer's role: lender, agency or debt buyer.")
        ActorType actorType,

        @Description(
                "Whether the collector is active. An inactive collector must not make contacts, and gets no permit "
                        + "and no case.")
        boolean active,

        @Description("The last business date on which a training of the collector is valid; null without a training.")
        @Nullable
        LocalDate trainedThrough,

        @Description("The last business date on which trainings in collection law, communication and information "
                + "security are all valid, which may be past; null when there is no such day.")
        @Nullable
        LocalDate fitThrough)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.COLLECTOR, key);
    }
}
