package io.dunlin.loan;

import io.dunlin.platform.page.PageInfo;
import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of loans. */
@Type("LoanConnection")
@Description("A page of loans.")
public record LoanConnection(
        @NonNull @Description("The items of the page.") List<@NonNull LoanEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    /** Counted only when a client asks for it. */
    @Description("The number of loans in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    @Type("LoanEdge")
    @Description("A loan in a list.")
    public record LoanEdge(
            @NonNull @Description("The cursor. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The loan.") LoanView node) {}
}
