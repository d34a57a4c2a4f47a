package io.dunlin.casework.placement;

import io.dunlin.casework.CaseView;
import io.dunlin.casework.CurrentCase;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
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

    private final InputCheck inputs;
    private final PlacementService service;
    private final CurrentCase current;

    PlacementApi(InputCheck inputs, PlacementService service, CurrentCase current) {
        this.inputs = inputs;
        this.service = service;
        this.current = current;
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
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.COLLECTION_CASE, input.caseId(), "caseId", id -> service.place(id, input)))
                .fold(
                        id -> new CasePlacePayload(current.of(id), List.of()),
                        violations -> new CasePlacePayload(
                                current.whenStale(input.caseId(), violations), UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Recalls a case from its agency, which then no longer sees it.")
    public CaseRecallPayload caseRecall(
            @NonNull @Name("input") @Description("The case and the reason.") CaseRecallInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.COLLECTION_CASE, input.caseId(), "caseId", id -> service.recall(id, input)))
                .fold(
                        id -> new CaseRecallPayload(current.of(id), List.of()),
                        violations -> new CaseRecallPayload(
                                current.whenStale(input.caseId(), violations), UserError.of(violations)));
    }
}
