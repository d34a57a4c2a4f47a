package io.dunlin.retention;

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

/** A page of the list of retention. */
@Type("RetentionConnection")
@Description("A page of the list of retention, what is due longest first.")
public record RetentionConnection(
        @NonNull @Description("The borrowers of the page.") List<@NonNull RetentionEdge> edges,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static RetentionConnection of(Slice<RetentionItemView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<RetentionEdge> edges = slice.rows().stream()
                .map(item -> new RetentionEdge(cursors.of(page.scope(), item.day(), item.borrowerKey()), item))
                .toList();
        return new RetentionConnection(edges, PageInfo.of(page, slice.more(), edges, RetentionEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("How many borrowers there are in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** A borrower in the list. */
    @Type("RetentionEdge")
    @Description("A borrower in the list of retention.")
    public record RetentionEdge(
            @NonNull @Description("To pass as `after` for what follows.")
            String cursor,

            @NonNull @Description("The borrower, and from when on the data may be erased.")
            RetentionItemView node) {}
}
