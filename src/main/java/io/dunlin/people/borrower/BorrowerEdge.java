package io.dunlin.people.borrower;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A borrower in a list. */
@Type("BorrowerEdge")
@Description("A borrower in a list.")
public record BorrowerEdge(
        @NonNull @Description("To pass as `after` for what follows this borrower.")
        String cursor,

        @NonNull @Description("The borrower.") BorrowerView node) {}
