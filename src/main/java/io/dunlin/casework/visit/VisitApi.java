package io.dunlin.casework.visit;

import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.visit.VisitApprove.VisitApproveInput;
import io.dunlin.casework.visit.VisitApprove.VisitApprovePayload;
import io.dunlin.casework.visit.VisitCancel.VisitCancelInput;
import io.dunlin.casework.visit.VisitCancel.VisitCancelPayload;
import io.dunlin.casework.visit.VisitComplete.VisitCompleteInput;
import io.dunlin.casework.visit.VisitComplete.VisitCompletePayload;
import io.dunlin.casework.visit.VisitPlan.VisitPlanInput;
import io.dunlin.casework.visit.VisitPlan.VisitPlanPayload;
import io.dunlin.casework.visit.VisitPlans.Planned;
import io.dunlin.guard.ContactPermissionView;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
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

    private final Mutations mutations;
    private final VisitPlans plans;
    private final VisitService service;
    private final VisitQueries visits;
    private final CaseQueries cases;

    VisitApi(Mutations mutations, VisitPlans plans, VisitService service, VisitQueries visits, CaseQueries cases) {
        this.mutations = mutations;
        this.plans = plans;
        this.service = service;
        this.visits = visits;
        this.cases = cases;
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
        return mutations
                .run("visitPlan", input, plans::plan, plans::again)
                .fold(VisitApi::planned, faults -> new VisitPlanPayload(null, null, UserError.of(faults)));
    }

    private static VisitPlanPayload planned(@Nullable Planned planned) {
        return planned == null
                ? new VisitPlanPayload(null, null, List.of())
                : new VisitPlanPayload(planned.visit(), ContactPermissionView.of(planned.judgement()), List.of());
    }

    @Mutation
    @NonNull
    @Description("Approves a planned visit. CONTACT_REFUSED when a rule forbids it.")
    public VisitApprovePayload visitApprove(
            @NonNull @Name("input") @Description("The visit.") VisitApproveInput input) {
        return mutations
                .run("visitApprove", input, service::approve, visits::find)
                .fold(
                        visit -> new VisitApprovePayload(visit, List.of()),
                        faults -> new VisitApprovePayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Records that a visit will not be made.")
    public VisitCancelPayload visitCancel(
            @NonNull @Name("input") @Description("The visit and the reason.") VisitCancelInput input) {
        return mutations
                .run("visitCancel", input, service::cancel, visits::find)
                .fold(
                        visit -> new VisitCancelPayload(visit, List.of()),
                        faults -> new VisitCancelPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Records that a visit was made: its status becomes PERFORMED, and an action with the result is "
            + "added to the case.")
    public VisitCompletePayload visitComplete(
            @NonNull @Name("input") @Description("The visit and its result.") VisitCompleteInput input) {
        return mutations
                .run("visitComplete", input, service::complete, service::again)
                .fold(
                        made -> new VisitCompletePayload(made.visit(), made.action(), made.effects(), List.of()),
                        faults -> new VisitCompletePayload(null, null, List.of(), UserError.of(faults)));
    }
}
