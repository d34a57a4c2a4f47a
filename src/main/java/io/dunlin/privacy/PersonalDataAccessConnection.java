package io.dunlin.privacy;

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

/** A page of accesses. */
@Type("PersonalDataAccessConnection")
@Description("A page of accesses to personal data, the latest first.")
public record PersonalDataAccessConnection(
        @NonNull @Description("The accesses of the page.") List<@NonNull PersonalDataAccessEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static PersonalDataAccessConnection of(
            Slice<PersonalDataAccessView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<PersonalDataAccessEdge> edges = slice.rows().stream()
                .map(view -> new PersonalDataAccessEdge(cursors.of(page.scope(), view.accessedAt(), view.key()), view))
                .toList();
        return new PersonalDataAccessConnection(
                edges, PageInfo.of(page, slice.more(), edges, PersonalDataAccessEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of accesses in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** An access in a list. */
    @Type("PersonalDataAccessEdge")
    @Description("An access in a list.")
    public record PersonalDataAccessEdge(
            @NonNull @Description("The cursor of the access. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The access.") PersonalDataAccessView node) {}
}
