package io.dunlin.loan;

import io.dunlin.loan.LoanHoldLift.LoanHoldLiftInput;
import io.dunlin.loan.LoanHoldLift.LoanHoldLiftPayload;
import io.dunlin.loan.LoanHoldPlace.LoanHoldPlaceInput;
import io.dunlin.loan.LoanHoldPlace.LoanHoldPlacePayload;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Places holds on loans and lifts them. */
@GraphQLApi
public class HoldApi {

    private final Mutations mutations;
    private final HoldService service;
    private final LoanQueryService queries;
    private final HoldWarnings warnings;

    HoldApi(Mutations mutations, HoldService service, LoanQueryService queries, HoldWarnings warnings) {
        this.mutations = mutations;
        this.service = service;
        this.queries = queries;
        this.warnings = warnings;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(
                NodeType.LOAN_HOLD,
                key -> queries.hold(key).map(LoanHoldView::of).orElse(null));
    }

    @Mutation
    @NonNull
    @Description("Places a hold on a loan. It may begin on any day from disbursement on.")
    public LoanHoldPlacePayload loanHoldPlace(@NonNull @Description("The hold.") LoanHoldPlaceInput input) {
        return mutations
                .run("loanHoldPlace", input, service::place, this::placed)
                .fold(
                        placed -> placed,
                        faults -> new LoanHoldPlacePayload(null, null, List.of(), UserError.of(faults)));
    }

    private LoanHoldPlacePayload placed(UUID key) {
        Hold hold = queries.hold(key).orElseThrow();
        return new LoanHoldPlacePayload(LoanHoldView.of(hold), loan(hold), warnings.of(hold), List.of());
    }

    @Mutation
    @NonNull
    @Description("Lifts a hold from the given day on.")
    public LoanHoldLiftPayload loanHoldLift(
            @NonNull @Description("The hold, the day and the reason.") LoanHoldLiftInput input) {
        return mutations
                .run("loanHoldLift", input, service::lift, this::lifted)
                .fold(lifted -> lifted, faults -> new LoanHoldLiftPayload(null, null, UserError.of(faults)));
    }

    private LoanHoldLiftPayload lifted(UUID key) {
        Hold hold = queries.hold(key).orElseThrow();
        return new LoanHoldLiftPayload(LoanHoldView.of(hold), loan(hold), List.of());
    }

    private LoanView loan(Hold hold) {
        return queries.find(hold.loanId()).orElseThrow();
    }
}
