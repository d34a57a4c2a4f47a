package io.dunlin.people.borrower;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A borrower in a list. */
@Type("BorrowerEdge")
@Description("A borrower in a list.")
public record BorrowerEdge(
        @NonNull @Description("The cursor of the borrower. Pass it as `after` to continue from here.")
        String cursor,

        @NonNull @Description("The borrower.") BorrowerView node) {}
