package io.dunlin.casework.callback;

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

/** A page of call-backs. */
@Type("CallBackConnection")
@Description("A page of call-backs, the earliest first.")
public record CallBackConnection(
        @NonNull @Description("The call-backs of the page.") List<@NonNull CallBackEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static CallBackConnection of(Slice<CallBackView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<CallBackEdge> edges = slice.rows().stream()
                .map(view -> new CallBackEdge(cursors.of(page.scope(), view.at(), view.key()), view))
                .toList();
        return new CallBackConnection(edges, PageInfo.of(page, slice.more(), edges, CallBackEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of call-backs in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** A call-back in a list. */
    @Type("CallBackEdge")
    @Description("A call-back in a list.")
    public record CallBackEdge(
            @NonNull @Description("The cursor of the call-back. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The call-back.") CallBackView node) {}
}
