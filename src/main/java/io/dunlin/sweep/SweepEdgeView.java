package io.dunlin.sweep;

import io.dunlin.policy.registry.StageView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How often a sweep found an edge of the ladder crossed. */
@Type("SweepEdge")
@Description("How many loans crossed an edge of the ladder, as a sweep found.")
public record SweepEdgeView(
        @NonNull @Description("The stage before.") StageView from,
        @NonNull @Description("The stage after.") StageView to,
        @Description("How many crossings.") int count) {}
