package io.dunlin.casework;

import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Assigns cases to people. */
@GraphQLApi
public class CaseWorkApi {

    private final InputCheck inputs;
    private final CaseService service;
    private final CurrentCase current;

    CaseWorkApi(InputCheck inputs, CaseService service, CurrentCase current) {
        this.inputs = inputs;
        this.service = service;
        this.current = current;
    }

    @Mutation
    @NonNull
    @Description("Assigns an open case, or returns it to the queue.")
    public CaseAssignPayload caseAssign(
            @NonNull @Name("input") @Description("The case and the assignee.") CaseAssignInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.COLLECTION_CASE,
                                input.caseId(),
                                "caseId",
                                id -> service.assign(
                                        input.idempotencyKey(),
                                        new AssignCase(id, input.assignee(), input.expectedVersion()))))
                .fold(
                        id -> new CaseAssignPayload(current.of(id), List.of()),
                        violations -> new CaseAssignPayload(
                                current.whenStale(input.caseId(), violations), UserError.of(violations)));
    }
}
