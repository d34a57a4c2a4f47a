package io.dunlin.queue;

import io.dunlin.casework.CaseCriteria;
import io.dunlin.casework.CurrentCase;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.queue.ClaimService.ClaimNext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Hands out the next case of the work queue. */
@GraphQLApi
public class ClaimApi {

    private final InputCheck inputs;
    private final ClaimService service;
    private final CurrentCase current;

    ClaimApi(InputCheck inputs, ClaimService service, CurrentCase current) {
        this.inputs = inputs;
        this.service = service;
        this.current = current;
    }

    @Mutation
    @NonNull
    @Description("Assigns to the caller the first unassigned case of the work queue: the most urgent one whose "
            + "borrower may be contacted now, unless `contactable` says otherwise. Two callers never get the same "
            + "case.")
    public CaseClaimNextPayload caseClaimNext(
            @NonNull @Name("input") @Description("Selects the cases to claim from.") CaseClaimNextInput input) {
        QueueWanted wanted = QueueWanted.of(CaseCriteria.of(input.where()), input.contactable());
        return inputs.valid(input, () -> claim(input.idempotencyKey(), wanted))
                .fold(
                        id -> new CaseClaimNextPayload(current.of(id), List.of()),
                        violations -> new CaseClaimNextPayload(null, UserError.of(violations)));
    }

    private Outcome<UUID> claim(@Nullable String idempotencyKey, QueueWanted wanted) {
        List<Violation> violations = wanted.where().violations();
        return violations.isEmpty()
                ? service.claimNext(idempotencyKey, new ClaimNext(wanted))
                : Outcome.refused(violations);
    }
}
