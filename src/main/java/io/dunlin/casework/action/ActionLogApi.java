package io.dunlin.casework.action;

import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.action.ActionService.Logged;
import io.dunlin.casework.action.CaseCorrectAction.CaseCorrectActionInput;
import io.dunlin.casework.action.CaseCorrectAction.CaseCorrectActionPayload;
import io.dunlin.casework.action.CaseLogAction.CaseLogActionInput;
import io.dunlin.casework.action.CaseLogAction.CaseLogActionPayload;
import io.dunlin.casework.action.CorrectionService.Told;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Logs actions of a case, and corrections of them. */
@GraphQLApi
public class ActionLogApi {

    private final Mutations mutations;
    private final ActionService service;
    private final CorrectionService corrections;
    private final ActionQueries actions;
    private final CaseQueries cases;
    private final BorrowerService borrowers;

    ActionLogApi(
            Mutations mutations,
            ActionService service,
            CorrectionService corrections,
            ActionQueries actions,
            CaseQueries cases,
            BorrowerService borrowers) {
        this.borrowers = borrowers;
        this.mutations = mutations;
        this.service = service;
        this.corrections = corrections;
        this.actions = actions;
        this.cases = cases;
    }

    @Mutation
    @NonNull
    @Description("Records an action, in a case or of a borrower. Actions are never changed.")
    public CaseLogActionPayload caseLogAction(
            @NonNull @Name("input") @Description("The action.") CaseLogActionInput input) {
        return mutations
                .run("caseLogAction", input, service::log, this::logged)
                .fold(
                        logged -> new CaseLogActionPayload(
                                logged.action(),
                                logged.collectionCase(),
                                logged.effects(),
                                () -> borrower(logged),
                                List.of()),
                        faults -> new CaseLogActionPayload(null, null, List.of(), () -> null, UserError.of(faults)));
    }

    private @Nullable BorrowerView borrower(Logged logged) {
        return logged.action() == null ? null : borrowers.find(logged.action().borrowerId());
    }

    /** What an earlier request logged, as it is now. */
    private Logged logged(UUID actionId) {
        ActionView action = actions.find(actionId);
        return new Logged(
                action,
                action == null || action.caseId() == null ? null : cases.find(action.caseId()),
                service.effects(actionId));
    }

    @Mutation
    @NonNull
    @Description(
            "Records a correction of an action, which itself stays unchanged, or that the action never took place. "
                    + "The correction is judged by the rules as of the time that it says and counts in the place of the "
                    + "action, whose open breaches become CORRECTED. Only the latest correction can be corrected. An agency may correct only its "
                    + "own actions since it has the case; any other is FORBIDDEN.")
    public CaseCorrectActionPayload caseCorrectAction(
            @NonNull @Name("input") @Description("The action and what to correct.") CaseCorrectActionInput input) {
        Outcome<Told> outcome = mutations.run("caseCorrectAction", input, corrections::correct, corrections::again);
        return outcome.fold(
                told -> new CaseCorrectActionPayload(told.action(), told.effects(), told.standing(), List.of()),
                faults -> {
                    Told seen = outcome.seen();
                    return new CaseCorrectActionPayload(
                            seen == null ? null : seen.action(), List.of(), List.of(), UserError.of(faults));
                });
    }
}
