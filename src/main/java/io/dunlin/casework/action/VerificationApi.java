package io.dunlin.casework.action;

import io.dunlin.casework.action.InformationVerify.InformationVerifyInput;
import io.dunlin.casework.action.InformationVerify.InformationVerifyPayload;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Records and shows the findings of actions. */
@GraphQLApi
public class VerificationApi {

    private final Mutations mutations;
    private final VerificationService service;
    private final ActionQueries actions;

    VerificationApi(Mutations mutations, VerificationService service, ActionQueries actions) {
        this.mutations = mutations;
        this.service = service;
        this.actions = actions;
    }

    @NonNull
    @Description("The verifications of what the borrower had said, in the order in which they were recorded.")
    public List<@NonNull InformationVerificationView> verifications(@Source ActionView action) {
        return action.siblings().list(action.key(), "verifications", service::ofActions);
    }

    @Mutation
    @NonNull
    @Description("Records the result of checking what the borrower had said.")
    public InformationVerifyPayload informationVerify(
            @NonNull @Name("input") @Description("The result of the check.") InformationVerifyInput input) {
        return mutations
                .run("informationVerify", input, service::record, actions::find)
                .fold(
                        action -> new InformationVerifyPayload(action, List.of()),
                        faults -> new InformationVerifyPayload(null, UserError.of(faults)));
    }
}
