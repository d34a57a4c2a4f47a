package io.dunlin.loan;

import io.dunlin.kernel.Outcome;
import io.dunlin.loan.LoanAdjust.LoanAdjustInput;
import io.dunlin.loan.LoanAdjust.LoanAdjustPayload;
import io.dunlin.loan.LoanAdjustDecide.LoanAdjustDecisionInput;
import io.dunlin.loan.LoanAdjustReverse.LoanAdjustReverseInput;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Adjusts what is owed of loans. */
@GraphQLApi
public class AdjustmentApi {

    private final Mutations mutations;
    private final AdjustmentService service;
    private final AdjustmentDecisionService decisions;
    private final Adjustments adjustments;

    AdjustmentApi(
            Mutations mutations,
            AdjustmentService service,
            AdjustmentDecisionService decisions,
            Adjustments adjustments) {
        this.mutations = mutations;
        this.service = service;
        this.decisions = decisions;
        this.adjustments = adjustments;
    }

    @Mutation
    @NonNull
    @Description("Changes what is owed of a loan: waives, writes down, adds costs, refunds or transfers. A back-dated "
            + "adjustment recalculates the ledger from its day. An amount above the limit of the caller is PROPOSED until "
            + "another person approves it.")
    public LoanAdjustPayload loanAdjust(@NonNull @Description("The adjustment.") LoanAdjustInput input) {
        return payload(mutations.run("loanAdjust", input, service::adjust, this::again));
    }

    @Mutation
    @NonNull
    @Description("Approves an adjustment that another person proposed: it counts, from its day on.")
    public LoanAdjustPayload loanAdjustApprove(
            @NonNull @Description("The adjustment and the reason.") LoanAdjustDecisionInput input) {
        return payload(mutations.run("loanAdjustApprove", input, decisions::approve, this::again));
    }

    @Mutation
    @NonNull
    @Description("Refuses an adjustment that was proposed: it never counts.")
    public LoanAdjustPayload loanAdjustRefuse(
            @NonNull @Description("The adjustment and the reason.") LoanAdjustDecisionInput input) {
        return payload(mutations.run("loanAdjustRefuse", input, decisions::refuse, this::again));
    }

    @Mutation
    @NonNull
    @Description("Reverses an adjustment: it no longer counts, from its day on.")
    public LoanAdjustPayload loanAdjustReverse(
            @NonNull @Description("The adjustment and the reason.") LoanAdjustReverseInput input) {
        return payload(mutations.run("loanAdjustReverse", input, decisions::reverse, this::again));
    }

    @NonNull
    @Description(
            "The adjustments by the day from which they count, those that were proposed, refused or reversed too, and "
                    + "transfers from other loans.")
    public List<@NonNull LoanAdjustmentView> adjustments(@Source LoanView loan) {
        return adjustments.of(loan);
    }

    private AdjustedLoans again(@Nullable UUID id) {
        return AdjustedLoans.of(adjustments.recorded(Objects.requireNonNull(id)));
    }

    private static LoanAdjustPayload payload(Outcome<AdjustedLoans> outcome) {
        return outcome.fold(
                done -> new LoanAdjustPayload(done.adjustment(), done.loan(), done.toLoan(), List.of()), faults -> {
                    AdjustedLoans seen = outcome.seen();
                    return seen == null
                            ? new LoanAdjustPayload(null, null, null, UserError.of(faults))
                            : new LoanAdjustPayload(
                                    seen.adjustment(), seen.loan(), seen.toLoan(), UserError.of(faults));
                });
    }
}
