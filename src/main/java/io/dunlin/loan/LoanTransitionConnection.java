package io.dunlin.loan;

import io.dunlin.platform.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Transitions of a loan, the earliest first. */
@Type("LoanTransitionConnection")
@Description("Transitions of a loan, the earliest first.")
public record LoanTransitionConnection(
        @NonNull @Description("The items of the page.") List<@NonNull LoanTransitionEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Description("The number of items in the whole list.")
        int totalCount) {
    @Type("LoanTransitionEdge")
    @Description("A transition in a list.")
    public record LoanTransitionEdge(
            @NonNull @Description("The cursor. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The transition.") LoanTransitionView node) {}
}
