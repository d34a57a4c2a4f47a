package io.dunlin.people.lender;

import io.dunlin.platform.mutation.InputCheck;
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

    private final LenderService lenders;
    private final InputCheck check;

    LenderApi(LenderService lenders, InputCheck check) {
        this.lenders = lenders;
        this.check = check;
    }

    @Mutation
    @NonNull
    @Description("Registers a lender, so that loans can be booked for it.")
    public LenderRegisterPayload lenderRegister(
            @NonNull @Name("input") @Description("The lender.") LenderRegisterInput input) {
        return check.valid(input, () -> lenders.register(input))
                .fold(
                        key -> new LenderRegisterPayload(
                                lenders.views(List.of(key)).get(key), List.of()),
                        violations -> new LenderRegisterPayload(null, UserError.of(violations)));
    }
}
