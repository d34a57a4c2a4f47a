package io.dunlin.arrangement.hardship;

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

/** A page of hardship cases. */
@Type("HardshipConnection")
@Description("A page of hardship cases, the first declared first.")
public record HardshipConnection(
        @NonNull @Description("The hardship cases of the page.")
        List<@NonNull HardshipEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static HardshipConnection of(Slice<HardshipView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<HardshipEdge> edges = slice.rows().stream()
                .map(view -> new HardshipEdge(cursors.of(page.scope(), view.declaredAt(), view.key()), view))
                .toList();
        return new HardshipConnection(edges, PageInfo.of(page, slice.more(), edges, HardshipEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of hardship cases in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** A hardship case in a list. */
    @Type("HardshipEdge")
    @Description("A hardship case in a list.")
    public record HardshipEdge(
            @NonNull @Description("The cursor of the hardship case. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The hardship case.") HardshipView node) {}
}
