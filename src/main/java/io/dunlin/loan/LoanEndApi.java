package io.dunlin.loan;

import io.dunlin.kernel.Outcome;
import io.dunlin.loan.LoanCancel.LoanCancelInput;
import io.dunlin.loan.LoanCancel.LoanCancelPayload;
import io.dunlin.loan.LoanChargeOff.LoanChargeOffInput;
import io.dunlin.loan.LoanChargeOff.LoanChargeOffPayload;
import io.dunlin.loan.LoanChargeOffReverse.LoanChargeOffReverseInput;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Charges loans off, takes that back, and cancels loans. */
@GraphQLApi
public class LoanEndApi {

    private final Mutations mutations;
    private final LoanEndService service;
    private final LoanQueryService queries;

    LoanEndApi(Mutations mutations, LoanEndService service, LoanQueryService queries) {
        this.mutations = mutations;
        this.service = service;
        this.queries = queries;
    }

    @Mutation
    @NonNull
    @Description("Charges off a loan. It moves to a RECOVERY case; later payments still count.")
    public LoanChargeOffPayload loanChargeOff(
            @NonNull @Description("The loan and the reason.") LoanChargeOffInput input) {
        return chargedOff(mutations.run("loanChargeOff", input, service::chargeOff, queries::bookedLoan));
    }

    @Mutation
    @NonNull
    @Description("Reverses the charge-off of a loan, as if it had never been. The loan leaves its RECOVERY case; if it "
            + "is late, it is in a COLLECTION case from today on.")
    public LoanChargeOffPayload loanChargeOffReverse(
            @NonNull @Description("The loan and the reason.") LoanChargeOffReverseInput input) {
        return chargedOff(mutations.run("loanChargeOffReverse", input, service::reverse, queries::bookedLoan));
    }

    private static LoanChargeOffPayload chargedOff(Outcome<LoanView> outcome) {
        return outcome.fold(
                loan -> new LoanChargeOffPayload(loan, List.of()),
                faults -> new LoanChargeOffPayload(outcome.seen(), UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Cancels a loan that was booked in error: nothing is owed of it, and nothing was. A case whose loans "
            + "are all cancelled closes as ERROR.")
    public LoanCancelPayload loanCancel(@NonNull @Description("The loan and the reason.") LoanCancelInput input) {
        Outcome<LoanView> outcome = mutations.run("loanCancel", input, service::cancel, queries::bookedLoan);
        return outcome.fold(
                loan -> new LoanCancelPayload(loan, List.of()),
                faults -> new LoanCancelPayload(outcome.seen(), UserError.of(faults)));
    }
}
