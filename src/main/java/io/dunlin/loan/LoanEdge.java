package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A loan in a list. */
@Type("LoanEdge")
@Description("A loan in a list.")
public record LoanEdge(
        @NonNull @Description("The cursor. Pass it as `after` to continue from here.")
        String cursor,

        @NonNull @Description("The loan.") LoanView node) {}
