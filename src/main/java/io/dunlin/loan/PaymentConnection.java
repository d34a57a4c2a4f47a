package io.dunlin.loan;

import io.dunlin.platform.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Payments of a loan in the order in which they count. */
@Type("PaymentConnection")
@Description("Payments of a loan in the order in which they count.")
public record PaymentConnection(
        @NonNull @Description("The items of the page.") List<@NonNull PaymentEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Description("The number of items in the whole list.")
        int totalCount) {
    @Type("PaymentEdge")
    @Description("A payment in a list.")
    public record PaymentEdge(
            @NonNull @Description("The cursor. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The payment.") PaymentView node) {}
}
