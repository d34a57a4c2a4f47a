package io.dunlin.people.borrower;

import io.dunlin.people.borrower.BorrowerConditionRecord.BorrowerConditionInput;
import io.dunlin.people.borrower.BorrowerConditionRecord.BorrowerConditionPayload;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Records and shows what is known of borrowers' states. */
@GraphQLApi
public class BorrowerConditionApi {

    private final Mutations mutations;
    private final BorrowerConditionService conditions;

    BorrowerConditionApi(Mutations mutations, BorrowerConditionService conditions) {
        this.mutations = mutations;
        this.conditions = conditions;
    }

    @NonNull
    @Description("The borrower's conditions, past and future ones too, by kind and first day.")
    public List<@NonNull BorrowerConditionView> conditions(@Source BorrowerView borrower) {
        return borrower.siblings().list(borrower.key(), "conditions", conditions::ofBorrowers);
    }

    @Mutation
    @NonNull
    @Description("Records a condition of a borrower. Of records with the same kind and first day the latest counts.")
    public BorrowerConditionPayload borrowerConditionRecord(
            @NonNull @Name("input") @Description("The condition.") BorrowerConditionInput input) {
        return mutations
                .run("borrowerConditionRecord", input, conditions::record, conditions::find)
                .fold(
                        condition -> new BorrowerConditionPayload(condition, List.of()),
                        faults -> new BorrowerConditionPayload(null, UserError.of(faults)));
    }
}
