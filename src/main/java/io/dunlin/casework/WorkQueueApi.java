package io.dunlin.casework;

import io.dunlin.casework.QueueQueries.Queued;
import io.dunlin.platform.Cursors;
import io.dunlin.platform.PageArgs;
import io.dunlin.platform.Slice;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Shows the work queue. */
@GraphQLApi
public class WorkQueueApi {

    private final QueueQueries queue;
    private final Cursors cursors;

    WorkQueueApi(QueueQueries queue, Cursors cursors) {
        this.queue = queue;
        this.cursors = cursors;
    }

    @Query
    @NonNull
    @Description(
            "The open cases on which something is to be done on the business date. Cases on hold are left out unless `where.status` names "
                    + "ON_HOLD, and so are those with a `nextActionOn` that is still to come, and those whose borrowers nobody may "
                    + "contact now unless `contactable` asks for them.")
    public CaseConnection workQueue(
            @DefaultValue("25") @Description("How many, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins, of the same order.") @Nullable String after,
            @Description("Which cases of the queue.") @Nullable CaseWhere where,
            @DefaultValue("NOW")
                    @Description(
                            "Which cases, by whether their borrowers may be contacted; a few seconds after a fact has changed, a "
                                    + "case may still be shown as if it might be.")
                    @Nullable
                    Contactable contactable,
            @DefaultValue("PRIORITY") @Description("In which order.") @Nullable WorkQueueOrder orderBy) {
        CaseCriteria wanted = CaseCriteria.checked(where);
        Contactable which = contactable == null ? Contactable.NOW : contactable;
        return orderBy == WorkQueueOrder.CONTACTABLE
                ? byContactability(first, after, wanted, which)
                : byPriority(first, after, wanted, which);
    }

    private CaseConnection byPriority(
            @Nullable Integer first, @Nullable String after, CaseCriteria where, Contactable which) {
        PageArgs page = cursors.page(first, after, "workQueue");
        Slice<Queued> slice = queue.byPriority(where, which, page);
        return connection(
                slice,
                page,
                queued -> cursors.of(
                        page.scope(),
                        queued.view().priority(),
                        queued.view().openedOn(),
                        queued.view().key()),
                where,
                which);
    }

    private CaseConnection byContactability(
            @Nullable Integer first, @Nullable String after, CaseCriteria where, Contactable which) {
        PageArgs page = cursors.page(first, after, "workQueue by contactability");
        Slice<Queued> slice = queue.byContactability(where, which, page);
        return connection(
                slice,
                page,
                queued -> cursors.of(
                        page.scope(),
                        queued.now(),
                        queued.opens(),
                        queued.view().priority(),
                        queued.view().openedOn(),
                        queued.view().key()),
                where,
                which);
    }

    private CaseConnection connection(
            Slice<Queued> slice,
            PageArgs page,
            Function<Queued, String> cursor,
            CaseCriteria where,
            Contactable which) {
        Map<UUID, String> cursorOf = new HashMap<>();
        slice.rows().forEach(queued -> cursorOf.put(queued.view().key(), cursor.apply(queued)));
        return CaseConnection.of(
                new Slice<>(slice.rows().stream().map(Queued::view).toList(), slice.more()),
                page,
                view -> String.valueOf(cursorOf.get(view.key())),
                () -> queue.count(where, which));
    }
}
