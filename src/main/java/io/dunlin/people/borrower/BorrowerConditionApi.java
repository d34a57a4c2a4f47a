package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
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

    private final BorrowerConditionService conditions;
    private final InputCheck check;

    BorrowerConditionApi(BorrowerConditionService conditions, InputCheck check) {
        this.conditions = conditions;
        this.check = check;
    }

    @NonNull
    @Description("The borrower's conditions, past and future ones too, by kind and first day.")
    public List<@NonNull BorrowerConditionView> conditions(@Source BorrowerView borrower) {
        return borrower.siblings().list(borrower.key(), "conditions", conditions::ofBorrowers);
    }

    @Mutation
    @NonNull
    @Description("Records a condition of a borrower. Earlier records are kept.")
    public BorrowerConditionPayload borrowerConditionRecord(
            @NonNull @Name("input") @Description("The condition.") BorrowerConditionInput input) {
        return check.valid(
                        input,
                        () -> check.withId(
                                NodeType.BORROWER,
                                input.borrowerId(),
                                "borrowerId",
                                key -> conditions.record(key, input)))
                .fold(
                        key -> new BorrowerConditionPayload(conditions.find(key), List.of()),
                        violations -> new BorrowerConditionPayload(null, UserError.of(violations)));
    }
}
