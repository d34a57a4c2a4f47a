package io.dunlin.platform.node;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** An object with an id of its own. */
@Interface("Node")
@Description("An object with an id, which `node(id)` fetches.")
public interface Node {

    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    String getId();
}
