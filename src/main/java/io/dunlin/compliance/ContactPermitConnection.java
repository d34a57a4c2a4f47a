package io.dunlin.compliance;

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

/** A page of permits. */
@Type("ContactPermitConnection")
@Description("A page of permits, the latest first.")
public record ContactPermitConnection(
        @NonNull @Description("The permits of the page.") List<@NonNull ContactPermitEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static ContactPermitConnection of(
            Slice<ContactPermitView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<ContactPermitEdge> edges = slice.rows().stream()
                .map(view -> new ContactPermitEdge(cursors.of(page.scope(), view.givenAt(), view.key()), view))
                .toList();
        return new ContactPermitConnection(
                edges, PageInfo.of(page, slice.more(), edges, ContactPermitEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of permits in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** A permit in a list. */
    @Type("ContactPermitEdge")
    @Description("A permit in a list.")
    public record ContactPermitEdge(
            @NonNull @Description("The cursor of the permit. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The permit.") ContactPermitView node) {}
}
