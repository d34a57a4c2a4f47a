package io.dunlin.casework.action;

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

/** Records and shows the findings of actions. */
@GraphQLApi
public class VerificationApi {

    private final InputCheck inputs;
    private final VerificationService service;
    private final ActionQueries actions;

    VerificationApi(InputCheck inputs, VerificationService service, ActionQueries actions) {
        this.inputs = inputs;
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
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.COLLECTION_ACTION,
                                input.actionId(),
                                "actionId",
                                id -> service.record(id, input)))
                .fold(
                        id -> new InformationVerifyPayload(actions.find(id), List.of()),
                        violations -> new InformationVerifyPayload(null, UserError.of(violations)));
    }
}
