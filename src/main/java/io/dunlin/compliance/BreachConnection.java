package io.dunlin.compliance;

import io.dunlin.guard.decision.BreachView;
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

/** A page of breaches. */
@Type("BreachConnection")
@Description("A page of breaches, the latest first.")
public record BreachConnection(
        @NonNull @Description("The breaches of the page.") List<@NonNull BreachEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static BreachConnection of(Slice<BreachView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<BreachEdge> edges = slice.rows().stream()
                .map(view -> new BreachEdge(cursors.of(page.scope(), view.recordedAt(), view.key()), view))
                .toList();
        return new BreachConnection(edges, PageInfo.of(page, slice.more(), edges, BreachEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of breaches in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** A breach in a list. */
    @Type("BreachEdge")
    @Description("A breach in a list.")
    public record BreachEdge(
            @NonNull @Description("The cursor of the breach. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The breach.") BreachView node) {}
}
