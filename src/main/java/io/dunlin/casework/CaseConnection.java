package io.dunlin.casework;

import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.PageInfo;
import io.dunlin.platform.page.Slice;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of cases. */
@Type("CollectionCaseConnection")
@Description("A page of cases.")
public record CaseConnection(
        @NonNull @Description("The cases of the page.") List<@NonNull CaseEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    public static CaseConnection of(
            Slice<CaseView> slice, PageArgs page, Function<CaseView, String> cursor, IntSupplier count) {
        List<CaseEdge> edges = slice.rows().stream()
                .map(view -> new CaseEdge(cursor.apply(view), view))
                .toList();
        return new CaseConnection(edges, PageInfo.of(page, slice.more(), edges, CaseEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of cases in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** A case in a list. */
    @Type("CollectionCaseEdge")
    @Description("A case in a list.")
    public record CaseEdge(
            @NonNull @Description("The cursor of the case. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The case.") CaseView node) {}
}
