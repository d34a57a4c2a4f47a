package io.dunlin.casework.promise;

import io.dunlin.arrangement.promise.PromiseView;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.PageInfo;
import io.dunlin.platform.page.Slice;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A page of promises.
 *
 * @param whole of the whole list: read once, and only when a client asks for it
 */
@Type("PromiseToPayConnection")
@Description("A page of promises.")
public record PromiseConnection(
        @NonNull @Description("The promises of the page.") List<@NonNull PromiseEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore Supplier<PromiseTotals> whole) {

    static PromiseConnection of(
            Slice<PromiseView> slice,
            PageArgs page,
            Function<PromiseView, String> cursor,
            Supplier<PromiseTotals> whole) {
        List<PromiseEdge> edges = slice.rows().stream()
                .map(view -> new PromiseEdge(cursor.apply(view), view))
                .toList();
        return new PromiseConnection(edges, PageInfo.of(page, slice.more(), edges, PromiseEdge::cursor), whole);
    }

    @Description("The number of promises in the whole list.")
    public int getTotalCount() {
        return whole.get().count();
    }

    @NonNull
    @Description("Sums over the whole list.")
    public PromiseTotals getTotals() {
        return whole.get();
    }

    /** A promise in a list. */
    @Type("PromiseToPayEdge")
    @Description("A promise in a list.")
    public record PromiseEdge(
            @NonNull @Description("The cursor of the promise. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The promise.") PromiseView node) {}
}
