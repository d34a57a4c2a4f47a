package io.dunlin.people.collector;

import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.PageInfo;
import io.dunlin.platform.page.Slice;
import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of collectors. */
@Type("CollectorConnection")
@Description("A page of collectors, by code.")
public record CollectorConnection(
        @NonNull @Description("The collectors of the page.") List<@NonNull CollectorEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static CollectorConnection of(Slice<CollectorView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<CollectorEdge> edges = slice.rows().stream()
                .map(view -> new CollectorEdge(cursors.of(page.scope(), view.code()), view))
                .toList();
        return new CollectorConnection(edges, PageInfo.of(page, slice.more(), edges, CollectorEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of collectors in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** A collector in a list. */
    @Type("CollectorEdge")
    @Description("A collector in a list.")
    public record CollectorEdge(
            @NonNull @Description("The cursor of the collector. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The collector.") CollectorView node) {}
}
