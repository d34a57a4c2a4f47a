package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A payment in a list. */
@Type("PaymentEdge")
@Description("A payment in a list.")
public record PaymentEdge(
        @NonNull @Description("The cursor. Pass it as `after` to continue from here.")
        String cursor,

        @NonNull @Description("The payment.") PaymentView node) {}
