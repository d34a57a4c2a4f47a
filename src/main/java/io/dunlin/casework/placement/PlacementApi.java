package io.dunlin.casework.placement;

import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.placement.CasePlace.CasePlaceInput;
import io.dunlin.casework.placement.CasePlace.CasePlacePayload;
import io.dunlin.casework.placement.CaseRecall.CaseRecallInput;
import io.dunlin.casework.placement.CaseRecall.CaseRecallPayload;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Places cases with agencies and recalls them. */
@GraphQLApi
public class PlacementApi {

    private final Mutations mutations;
    private final PlacementService service;
    private final CaseQueries cases;

    PlacementApi(Mutations mutations, PlacementService service, CaseQueries cases) {
        this.mutations = mutations;
        this.service = service;
        this.cases = cases;
    }

    @NonNull
    @Description("The placements of the case with agencies, the latest first. An agency has the case until the "
            + "placement is recalled.")
    public List<@NonNull PlacementView> placements(@Source CaseView view) {
        return view.siblings().list(view.key(), "placements", service::ofCases);
    }

    @Mutation
    @NonNull
    @Description("Places an open case with an agency. From then on the agency works it, and it leaves the queue of "
            + "everybody else.")
    public CasePlacePayload casePlace(
            @NonNull @Name("input") @Description("The case and the agency.") CasePlaceInput input) {
        Outcome<CaseView> outcome = mutations.run("casePlace", input, service::place, cases::find);
        return outcome.fold(
                view -> new CasePlacePayload(view, List.of()),
                faults -> new CasePlacePayload(outcome.seen(), UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Recalls a case from its agency, which then no longer sees it.")
    public CaseRecallPayload caseRecall(
            @NonNull @Name("input") @Description("The case and the reason.") CaseRecallInput input) {
        Outcome<CaseView> outcome = mutations.run("caseRecall", input, service::recall, cases::find);
        return outcome.fold(
                view -> new CaseRecallPayload(view, List.of()),
                faults -> new CaseRecallPayload(outcome.seen(), UserError.of(faults)));
    }
}
