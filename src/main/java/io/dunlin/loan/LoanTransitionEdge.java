package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A transition in a list. */
@Type("LoanTransitionEdge")
@Description("A transition in a list.")
public record LoanTransitionEdge(
        @NonNull @Description("The cursor. Pass it as `after` to continue from here.")
        String cursor,

        @NonNull @Description("The transition.") LoanTransitionView node) {}
