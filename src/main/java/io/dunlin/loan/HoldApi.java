package io.dunlin.loan;

import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Places holds on loans and lifts them. */
@GraphQLApi
public class HoldApi {

    private final InputCheck check;
    private final HoldService service;
    private final LoanQueryService queries;

    HoldApi(InputCheck check, HoldService service, LoanQueryService queries) {
        this.check = check;
        this.service = service;
        this.queries = queries;
    }

    @Mutation
    @NonNull
    @Description("Places a hold on a loan. It may begin on any day from disbursement on.")
    public LoanHoldPlacePayload loanHoldPlace(@NonNull @Description("The hold.") LoanHoldPlaceInput input) {
        Outcome<UUID> outcome = check.valid(
                input,
                () -> check.withId(
                        NodeType.LOAN,
                        input.loanId(),
                        "loanId",
                        loan -> service.place(input.idempotencyKey(), command(loan, input))));
        return outcome.fold(
                id -> {
                    Hold hold = queries.hold(id).orElseThrow();
                    return new LoanHoldPlacePayload(LoanHoldView.of(hold), loan(hold), service.warnings(id), List.of());
                },
                refused -> new LoanHoldPlacePayload(null, null, List.of(), UserError.of(refused)));
    }

    /** An explicit null means the default, as if the field were left out. */
    private static HoldService.NewHold command(UUID loan, LoanHoldPlaceInput input) {
        return new HoldService.NewHold(
                loan,
                input.kind(),
                input.from(),
                input.through(),
                input.reason(),
                input.authority(),
                !Boolean.FALSE.equals(input.freezesDelinquency()),
                Boolean.TRUE.equals(input.freezesCharges()),
                !Boolean.FALSE.equals(input.freezesContact()));
    }

    @Mutation
    @NonNull
    @Description("Lifts a hold from the given day on.")
    public LoanHoldLiftPayload loanHoldLift(
            @NonNull @Description("The hold, the day and the reason.") LoanHoldLiftInput input) {
        Outcome<UUID> outcome = check.valid(
                input,
                () -> check.withId(
                        NodeType.LOAN_HOLD,
                        input.holdId(),
                        "holdId",
                        hold -> service.lift(
                                input.idempotencyKey(), new HoldService.Lift(hold, input.on(), input.reason()))));
        return outcome.fold(
                id -> {
                    Hold hold = queries.hold(id).orElseThrow();
                    return new LoanHoldLiftPayload(LoanHoldView.of(hold), loan(hold), List.of());
                },
                refused -> new LoanHoldLiftPayload(null, null, UserError.of(refused)));
    }

    private LoanView loan(Hold hold) {
        return queries.find(hold.loanId()).orElseThrow();
    }
}
