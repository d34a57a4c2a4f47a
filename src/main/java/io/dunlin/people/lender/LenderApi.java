package io.dunlin.people.lender;

import io.dunlin.kernel.Outcome;
import io.dunlin.people.lender.LenderCorrect.LenderCorrectInput;
import io.dunlin.people.lender.LenderCorrect.LenderPayload;
import io.dunlin.people.lender.LenderRegister.LenderRegisterInput;
import io.dunlin.people.lender.LenderRegister.LenderRegisterPayload;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.SentAsNull;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Shows, registers and corrects lenders. */
@GraphQLApi
public class LenderApi {

    private final Mutations mutations;
    private final LenderService lenders;
    private final LenderCorrections corrections;
    private final SentAsNull nulls;

    LenderApi(Mutations mutations, LenderService lenders, LenderCorrections corrections, SentAsNull nulls) {
        this.mutations = mutations;
        this.lenders = lenders;
        this.corrections = corrections;
        this.nulls = nulls;
    }

    @Query
    @NonNull
    @Description("All lenders, by code.")
    public List<@NonNull LenderView> lenders() {
        return lenders.all();
    }

    @Mutation
    @NonNull
    @Description("Registers a lender, so that loans can be booked for it.")
    public LenderRegisterPayload lenderRegister(
            @NonNull @Name("input") @Description("The lender.") LenderRegisterInput input) {
        return mutations
                .run("lenderRegister", input, lenders::register, lenders::view)
                .fold(
                        lender -> new LenderRegisterPayload(lender, List.of()),
                        faults -> new LenderRegisterPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Corrects what is recorded of a lender, which notices and letters name.")
    public LenderPayload lenderCorrect(
            @NonNull @Name("input") @Description("The correction.") LenderCorrectInput input) {
        LenderCorrection correction = new LenderCorrection(input, nulls.among(LenderCorrection.FIELDS));
        Outcome<LenderView> outcome = mutations.run(
                "lenderCorrect", correction, corrections::correct, key -> key == null ? null : lenders.view(key));
        return outcome.fold(
                lender -> new LenderPayload(lender, List.of()),
                faults -> new LenderPayload(outcome.seen(), UserError.of(faults)));
    }
}
