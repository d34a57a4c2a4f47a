package io.dunlin.casework;

import io.dunlin.casework.CaseService.ClaimNext;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.InputCheck;
import io.dunlin.platform.NodeType;
import io.dunlin.platform.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Takes what people do with cases. */
@GraphQLApi
public class CaseWorkApi {

    private final InputCheck inputs;
    private final CaseService service;
    private final ActionService actionService;
    private final CorrectionService corrections;
    private final CurrentCase current;
    private final ActionQueries actions;

    CaseWorkApi(
            InputCheck inputs,
            CaseService service,
            ActionService actionService,
            CorrectionService corrections,
            CurrentCase current,
            ActionQueries actions) {
        this.inputs = inputs;
        this.service = service;
        this.actionService = actionService;
        this.corrections = corrections;
        this.current = current;
        this.actions = actions;
    }

    @Mutation
    @NonNull
    @Description("Gives an open case to somebody, or back to the queue.")
    public CaseAssignPayload caseAssign(
            @NonNull @Name("input") @Description("Who is to have which case.") CaseAssignInput input) {
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

    @Mutation
    @NonNull
    @Description(
            "Gives the first case of the work queue that nobody has to the user: the most urgent whose borrower may be contacted now, "
                    + "unless `contactable` says otherwise. No case is ever given to two people.")
    public CaseClaimNextPayload caseClaimNext(
            @NonNull @Name("input") @Description("Which case to take.") CaseClaimNextInput input) {
        QueueWanted wanted = QueueWanted.of(CaseCriteria.of(input.where()), input.contactable());
        return inputs.valid(input, () -> claim(input.idempotencyKey(), wanted))
                .fold(
                        id -> new CaseClaimNextPayload(current.of(id), List.of()),
                        violations -> new CaseClaimNextPayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Records what was done in a case. The log is only ever added to.")
    public CaseLogActionPayload caseLogAction(
            @NonNull @Name("input") @Description("What was done.") CaseLogActionInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.COLLECTION_CASE,
                                input.caseId,
                                "caseId",
                                id -> actionService.log(input.idempotencyKey, LogAction.of(id, inputs, input))))
                .fold(
                        id -> {
                            ActionView action = actionView(id);
                            return new CaseLogActionPayload(
                                    action, action == null ? null : current.of(action.caseId()), List.of());
                        },
                        violations -> new CaseLogActionPayload(null, null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description(
            "Records what should have been recorded of an action, which itself stays as it is. An agency corrects what was done for it "
                    + "since it has the case; another action is FORBIDDEN.")
    public CaseCorrectActionPayload caseCorrectAction(
            @NonNull @Name("input") @Description("What was recorded wrongly.") CaseCorrectActionInput input) {
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
                        id -> new CaseCorrectActionPayload(actionView(id), List.of()),
                        violations -> new CaseCorrectActionPayload(null, UserError.of(violations)));
    }

    private Outcome<UUID> claim(@Nullable String idempotencyKey, QueueWanted wanted) {
        List<Violation> violations = wanted.where().violations();
        return violations.isEmpty()
                ? service.claimNext(idempotencyKey, new ClaimNext(wanted))
                : Outcome.refused(violations);
    }

    private @Nullable ActionView actionView(UUID id) {
        return actions.find(id);
    }
}
