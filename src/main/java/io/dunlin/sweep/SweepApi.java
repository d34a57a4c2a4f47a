package io.dunlin.sweep;

import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.sweep.OverdueSweepStart.OverdueSweepStartInput;
import io.dunlin.sweep.OverdueSweepStart.OverdueSweepStartPayload;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Starts sweeps and shows them. */
@GraphQLApi
public class SweepApi {

    private final InputCheck check;
    private final SweepService service;
    private final SweepQueryService queries;

    SweepApi(InputCheck check, SweepService service, SweepQueryService queries) {
        this.check = check;
        this.service = service;
        this.queries = queries;
    }

    @Query
    @Description("The sweep with this id; null when there is none.")
    public @Nullable SweepView overdueSweep(@Id @NonNull @Description("The sweep's id.") String id) {
        return check.id(NodeType.OVERDUE_SWEEP, id).flatMap(queries::find).orElse(null);
    }

    @Query
    @NonNull
    @Description("Sweeps, the latest first.")
    public SweepConnection overdueSweeps(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after) {
        return queries.page(first, after);
    }

    @NonNull
    @Description("The changes of stage, counted by stage before and stage after.")
    public List<@NonNull SweepEdgeView> edges(@Source SweepView sweep) {
        return sweep.siblings().list(sweep.key(), "edges", queries::edges);
    }

    @NonNull
    @Description("The first hundred loans that could not be reviewed.")
    public List<@NonNull SweepFailureView> failedLoans(@Source SweepView sweep) {
        return sweep.siblings().list(sweep.key(), "failures", queries::failures);
    }

    @Mutation
    @NonNull
    @Description("Starts a sweep, or joins one that is running for the same date. Repeating a sweep changes nothing.")
    public OverdueSweepStartPayload overdueSweepStart(
            @NonNull @Description("The sweep.") OverdueSweepStartInput input) {
        return service.start(input)
                .fold(
                        sweep -> new OverdueSweepStartPayload(sweep, List.of()),
                        faults -> new OverdueSweepStartPayload(null, UserError.of(faults)));
    }
}
