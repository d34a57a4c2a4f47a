package io.dunlin.sweep;

import io.dunlin.policy.registry.StageView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How often a sweep found an edge of the ladder crossed. */
@Type("SweepEdge")
@Description("A change of stage, and how many loans made it in a sweep.")
public record SweepEdgeView(
        @NonNull @Description("The stage before.") StageView from,
        @NonNull @Description("The stage after.") StageView to,
        @Description("The number of changes.") int count) {}
