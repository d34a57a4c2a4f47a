package io.dunlin.queue;

import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.queue.CaseClaimNext.CaseClaimNextInput;
import io.dunlin.queue.CaseClaimNext.CaseClaimNextPayload;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Hands out the next case of the work queue. */
@GraphQLApi
public class ClaimApi {

    private final Mutations mutations;
    private final ClaimService service;

    ClaimApi(Mutations mutations, ClaimService service) {
        this.mutations = mutations;
        this.service = service;
    }

    @Mutation
    @NonNull
    @Description("Assigns to the caller the first unassigned case of the work queue: one with a call-back that is due, "
            + "else the most urgent one; of those whose borrower may be contacted now, unless `contactable` says "
            + "otherwise. Of several kinds in `where.kind` the one named first comes first. Two callers never get the same "
            + "case.")
    public CaseClaimNextPayload caseClaimNext(
            @NonNull @Name("input") @Description("Selects the cases to claim from.") CaseClaimNextInput input) {
        return mutations
                .run("caseClaimNext", input, service::claimNext, service::again)
                .fold(
                        view -> new CaseClaimNextPayload(view.orElse(null), List.of()),
                        faults -> new CaseClaimNextPayload(null, UserError.of(faults)));
    }
}
