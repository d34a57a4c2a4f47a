package io.dunlin.people.lender;

import io.dunlin.people.lender.LenderRegister.LenderRegisterInput;
import io.dunlin.people.lender.LenderRegister.LenderRegisterPayload;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Registers lenders. */
@GraphQLApi
public class LenderApi {

    private final Mutations mutations;
    private final LenderService lenders;

    LenderApi(Mutations mutations, LenderService lenders) {
        this.mutations = mutations;
        this.lenders = lenders;
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
}
