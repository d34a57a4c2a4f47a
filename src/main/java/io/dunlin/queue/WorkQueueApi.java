package io.dunlin.queue;

import io.dunlin.casework.CaseConnection;
import io.dunlin.casework.CaseCriteria;
import io.dunlin.casework.CaseWhere;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
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
            "The open cases to work on the business date, the most urgent first: those with a call-back that is due "
                    + "(the caller's own first), then by priority, then the longest open. It leaves out cases whose borrower "
                    + "may not be contacted now, unless `contactable` includes them; cases on hold, unless `where.status` "
                    + "includes ON_HOLD; cases with a future `nextActionOn` or with an open promise for all that is past due, unless a call-back is "
                    + "due; and EARLY and RECOVERY "
                    + "cases, unless `where.kind` names them.")
    public CaseConnection workQueue(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins; it must come from the same order.") @Nullable
                    String after,
            @Description("The filter; all cases of the queue when left out.") @Nullable CaseWhere where,
            @DefaultValue("NOW") @Description("Selects cases by whether their borrower may be contacted.") @Nullable
                    Contactable contactable,
            @DefaultValue("PRIORITY") @Description("The order of the list.") @Nullable WorkQueueOrder orderBy) {
        QueueWanted wanted = QueueWanted.of(CaseCriteria.checked(where), contactable);
        WorkQueueOrder order = orderBy == null ? WorkQueueOrder.PRIORITY : orderBy;
        PageArgs page = cursors.page(first, after, order.scope());
        boolean byPriority = order == WorkQueueOrder.PRIORITY;
        QueueSlice slice = byPriority ? queue.byPriority(wanted, page) : queue.byContactability(wanted, page);
        return CaseConnection.of(
                slice.cases(),
                page,
                view -> cursors.of(page.scope(), byPriority ? slice.keysByPriority(view) : slice.keys(view)),
                () -> queue.count(wanted));
    }
}
