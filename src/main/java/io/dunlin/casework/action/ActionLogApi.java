package io.dunlin.casework.action;

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

/** Logs actions of a case, and corrections of them. */
@GraphQLApi
public class ActionLogApi {

    private final InputCheck inputs;
    private final ActionService service;
    private final CorrectionService corrections;
    private final CurrentCase current;
    private final ActionQueries actions;

    ActionLogApi(
            InputCheck inputs,
            ActionService service,
            CorrectionService corrections,
            CurrentCase current,
            ActionQueries actions) {
        this.inputs = inputs;
        this.service = service;
        this.corrections = corrections;
        this.current = current;
        this.actions = actions;
    }

    @Mutation
    @NonNull
    @Description("Records an action in a case. Actions are never changed.")
    public CaseLogActionPayload caseLogAction(
            @NonNull @Name("input") @Description("The action.") CaseLogActionInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.COLLECTION_CASE,
                                input.caseId,
                                "caseId",
                                id -> service.log(input.idempotencyKey, LogAction.of(id, inputs, input))))
                .fold(
                        id -> {
                            ActionView action = actions.find(id);
                            return new CaseLogActionPayload(
                                    action, action == null ? null : current.of(action.caseId()), List.of());
                        },
                        violations -> new CaseLogActionPayload(null, null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Records a correction of an action, which itself stays unchanged. An agency may correct only its "
            + "own actions since it has the case; any other is FORBIDDEN.")
    public CaseCorrectActionPayload caseCorrectAction(
            @NonNull @Name("input") @Description("The action and what to correct.") CaseCorrectActionInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.COLLECTION_ACTION,
                                input.actionId(),
                                "actionId",
                                id -> corrections.correct(
                                        input.idempotencyKey(),
                                        new CorrectAction(id, input.outcome(), input.note(), input.reason()))))
                .fold(
                        id -> new CaseCorrectActionPayload(actions.find(id), List.of()),
                        violations -> new CaseCorrectActionPayload(null, UserError.of(violations)));
    }
}
