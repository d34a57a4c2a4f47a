package io.dunlin.casework;

import io.dunlin.casework.CaseAssign.CaseAssignInput;
import io.dunlin.casework.CaseAssign.CaseAssignPayload;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Assigns cases to people. */
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
}
