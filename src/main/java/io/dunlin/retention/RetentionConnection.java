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
@Description("A page of borrowers, the longest due for erasure first.")
public record RetentionConnection(
        @NonNull @Description("The borrowers of the page.") List<@NonNull RetentionEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static RetentionConnection of(Slice<RetentionItemView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<RetentionEdge> edges = slice.rows().stream()
                .map(item -> new RetentionEdge(cursors.of(page.scope(), item.day(), item.borrowerKey()), item))
                .toList();
        return new RetentionConnection(edges, PageInfo.of(page, slice.more(), edges, RetentionEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of borrowers in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** A borrower in the list. */
    @Type("RetentionEdge")
    @Description("A borrower in the retention list.")
    public record RetentionEdge(
            @NonNull @Description("The cursor. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The borrower, and when the data may be erased.")
            RetentionItemView node) {}
}
