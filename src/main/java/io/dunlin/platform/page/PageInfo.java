package io.dunlin.platform.page;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

@Type("PageInfo")
@Description("The position of a page in its list.")
public record PageInfo(
        @NonNull @Description("Whether there are items after this page.")
        Boolean hasNextPage,

        @NonNull @Description("Whether there are items before this page: it was requested with `after`.")
        Boolean hasPreviousPage,

        @Description("The cursor of the first edge; null for an empty page.") @Nullable
        String startCursor,

        @Description("The cursor of the last edge; null for an empty page. Pass it as `after` to get the next page.")
        @Nullable
        String endCursor) {

    /** The page info of the edges of a page. */
    public static <E> PageInfo of(PageArgs page, boolean more, List<E> edges, Function<E, String> cursor) {
        return new PageInfo(
                more,
                page.after() != null,
                edges.isEmpty() ? null : cursor.apply(edges.get(0)),
                edges.isEmpty() ? null : cursor.apply(edges.get(edges.size() - 1)));
    }
}
