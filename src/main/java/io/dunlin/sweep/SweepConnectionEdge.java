package io.dunlin.sweep;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A sweep in a list. */
@Type("OverdueSweepConnectionEdge")
@Description("A sweep in a list.")
public record SweepConnectionEdge(
        @NonNull @Description("The cursor. Pass it as `after` to continue from here.")
        String cursor,

        @NonNull @Description("The sweep.") SweepView node) {}
