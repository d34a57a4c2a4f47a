package io.dunlin.people.borrower;

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

/** A page of borrowers. */
@Type("BorrowerConnection")
@Description("A page of borrowers, by number.")
public record BorrowerConnection(
        @NonNull @Description("The borrowers of the page.") List<@NonNull BorrowerEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static BorrowerConnection of(Slice<BorrowerView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<BorrowerEdge> edges = slice.rows().stream()
                .map(borrower -> new BorrowerEdge(cursors.of(page.scope(), borrower.number()), borrower))
                .toList();
        return new BorrowerConnection(edges, PageInfo.of(page, slice.more(), edges, BorrowerEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of borrowers in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }
}
