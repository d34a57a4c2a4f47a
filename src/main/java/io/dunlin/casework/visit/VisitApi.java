package io.dunlin.casework.visit;

import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.action.ActionQueries;
import io.dunlin.guard.ContactPermissionView;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows, plans, approves, cancels and completes visits. */
@GraphQLApi
public class VisitApi {

    private final InputCheck inputs;
    private final VisitService service;
    private final VisitQueries visits;
    private final CaseQueries cases;
    private final ActionQueries actions;

    VisitApi(InputCheck inputs, VisitService service, VisitQueries visits, CaseQueries cases, ActionQueries actions) {
        this.inputs = inputs;
        this.service = service;
        this.visits = visits;
        this.cases = cases;
        this.actions = actions;
    }

    @NonNull
    @Description("The visits of the case, the earliest planned first.")
    public List<@NonNull VisitView> visits(@Source CaseView view) {
        return view.siblings().list(view.key(), "visits", visits::ofCases);
    }

    @NonNull
    @Name("case")
    @Description("The case of the visit.")
    public CaseView caseOf(@Source VisitView visit) {
        return visit.cases().get(visit.caseKey(), "case", cases::views);
    }

    @Mutation
    @NonNull
    @Description("Plans a visit to the borrower of an open case.")
    public VisitPlanPayload visitPlan(@NonNull @Name("input") @Description("The plan.") VisitPlanInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.COLLECTION_CASE, input.caseId(), "caseId", id -> service.plan(id, input)))
                .fold(
                        id -> new VisitPlanPayload(
                                visits.find(id), ContactPermissionView.of(service.judged(id)), List.of()),
                        violations -> new VisitPlanPayload(null, null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Approves a planned visit. CONTACT_REFUSED when a rule forbids it.")
    public VisitApprovePayload visitApprove(
            @NonNull @Name("input") @Description("The visit.") VisitApproveInput input) {
        return changed(input, input.visitId(), id -> service.approve(id, input))
                .fold(
                        id -> new VisitApprovePayload(visits.find(id), List.of()),
                        violations -> new VisitApprovePayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Records that a visit will not be made.")
    public VisitCancelPayload visitCancel(
            @NonNull @Name("input") @Description("The visit and the reason.") VisitCancelInput input) {
        return changed(input, input.visitId(), id -> service.cancel(id, input))
                .fold(
                        id -> new VisitCancelPayload(visits.find(id), List.of()),
                        violations -> new VisitCancelPayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Records that a visit was made: its status becomes PERFORMED, and an action with the result is "
            + "added to the case.")
    public VisitCompletePayload visitComplete(
            @NonNull @Name("input") @Description("The visit and its result.") VisitCompleteInput input) {
        return changed(input, input.visitId(), id -> service.complete(id, input))
                .fold(
                        id -> completed(visits.find(id)),
                        violations -> new VisitCompletePayload(null, null, UserError.of(violations)));
    }

    private Outcome<UUID> changed(Record input, String visitId, Function<UUID, Outcome<UUID>> change) {
        return inputs.valid(input, () -> inputs.withId(NodeType.VISIT, visitId, "visitId", change));
    }

    private VisitCompletePayload completed(@Nullable VisitView visit) {
        UUID action = visit == null ? null : visit.actionKey();
        return new VisitCompletePayload(visit, action == null ? null : actions.find(action), List.of());
    }
}
