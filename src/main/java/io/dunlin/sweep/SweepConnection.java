package io.dunlin.sweep;

import io.dunlin.platform.page.PageInfo;
import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of sweeps. */
@Type("OverdueSweepConnection")
@Description("A page of sweeps.")
public record SweepConnection(
        @NonNull @Description("The items of the page.") List<@NonNull SweepConnectionEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    /** Counted only when a client asks for it. */
    @Description("The number of sweeps in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    @Type("OverdueSweepConnectionEdge")
    @Description("A sweep in a list.")
    public record SweepConnectionEdge(
            @NonNull @Description("The cursor. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The sweep.") SweepView node) {}
}
