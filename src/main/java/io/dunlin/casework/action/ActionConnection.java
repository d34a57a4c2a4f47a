package io.dunlin.casework.action;

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

/** A page of the actions of a case. */
@Type("CollectionActionConnection")
@Description("A page of the actions of a case, the latest first.")
public record ActionConnection(
        @NonNull @Description("The actions of the page.") List<@NonNull ActionEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static ActionConnection of(Slice<ActionView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<ActionEdge> edges = slice.rows().stream()
                .map(view -> new ActionEdge(cursors.of(page.scope(), view.getPerformedAt(), view.key()), view))
                .toList();
        return new ActionConnection(edges, PageInfo.of(page, slice.more(), edges, ActionEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of all actions of the case, corrections and corrected actions included.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** An action in a list. */
    @Type("CollectionActionEdge")
    @Description("An action in a list.")
    public record ActionEdge(
            @NonNull @Description("The cursor of the action. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The action.") ActionView node) {}
}
