package io.dunlin.casework;

import io.dunlin.casework.CaseAssign.CaseAssignInput;
import io.dunlin.casework.CaseAssign.CaseAssignPayload;
import io.dunlin.casework.CaseNextActionPlan.CaseNextActionPlanInput;
import io.dunlin.casework.CaseNextActionPlan.CaseNextActionPlanPayload;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Assigns cases to people, and plans when they are worked next. */
@GraphQLApi
public class CaseWorkApi {

    private final Mutations mutations;
    private final CaseService service;
    private final CaseQueries cases;

    CaseWorkApi(Mutations mutations, CaseService service, CaseQueries cases) {
        this.mutations = mutations;
        this.service = service;
        this.cases = cases;
    }

    @Mutation
    @NonNull
    @Description("Assigns an open case, or returns it to the queue.")
    public CaseAssignPayload caseAssign(
            @NonNull @Name("input") @Description("The case and the assignee.") CaseAssignInput input) {
        Outcome<CaseView> outcome = mutations.run("caseAssign", input, service::assign, cases::find);
        return outcome.fold(
                view -> new CaseAssignPayload(view, List.of()),
                faults -> new CaseAssignPayload(outcome.seen(), UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description(
            "Plans the day on which an open case is worked next, or clears it. Until then the work queue leaves the "
                    + "case out, unless a call-back is due.")
    public CaseNextActionPlanPayload caseNextActionPlan(
            @NonNull @Name("input") @Description("The case and the day.") CaseNextActionPlanInput input) {
        Outcome<CaseView> outcome = mutations.run("caseNextActionPlan", input, service::planNext, cases::find);
        return outcome.fold(
                view -> new CaseNextActionPlanPayload(view, List.of()),
                faults -> new CaseNextActionPlanPayload(outcome.seen(), UserError.of(faults)));
    }
}
