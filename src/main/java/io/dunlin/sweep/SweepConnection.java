package io.dunlin.sweep;

import io.dunlin.platform.page.PageInfo;
import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of sweeps; they are counted only when somebody asks. */
@Type("OverdueSweepConnection")
@Description("A page of sweeps.")
public final class SweepConnection {

    private final List<SweepConnectionEdge> edges;
    private final PageInfo pageInfo;
    private final IntSupplier count;

    SweepConnection(List<SweepConnectionEdge> edges, PageInfo pageInfo, IntSupplier count) {
        this.edges = edges;
        this.pageInfo = pageInfo;
        this.count = count;
    }

    @NonNull
    @Description("The items of the page.")
    public List<@NonNull SweepConnectionEdge> getEdges() {
        return edges;
    }

    @NonNull
    @Description("The position of the page in the list.")
    public PageInfo getPageInfo() {
        return pageInfo;
    }

    @Description("The number of items in the whole list, counted only when requested.")
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
