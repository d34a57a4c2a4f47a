package io.dunlin.casework;

import io.dunlin.casework.DoNotContactRequest.DoNotContactInput;
import io.dunlin.casework.DoNotContactRequest.DoNotContactPayload;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.contact.DoNotContactQueries;
import io.dunlin.people.contact.DoNotContactView;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Records and shows what people ask for. The requests belong to the people and outlive a case. */
@GraphQLApi
public class CaseWishesApi {

    private final Mutations mutations;
    private final CaseWishes wishes;
    private final CaseQueries cases;
    private final DoNotContactQueries requests;
    private final BorrowerService borrowers;

    CaseWishesApi(
            Mutations mutations,
            CaseWishes wishes,
            CaseQueries cases,
            DoNotContactQueries requests,
            BorrowerService borrowers) {
        this.borrowers = borrowers;
        this.mutations = mutations;
        this.wishes = wishes;
        this.cases = cases;
        this.requests = requests;
    }

    @NonNull
    @Description("All requests of the borrower and the borrower's contacts not to be contacted, lifted ones too, in "
            + "the order in which they were recorded.")
    public List<@NonNull DoNotContactView> doNotContact(@Source CaseView view) {
        return view.borrowers().list(view.borrowerId(), "doNotContact", requests::ofBorrowers);
    }

    @NonNull
    @Description("All requests of the borrower and the borrower's contacts not to be contacted, lifted ones too, in "
            + "the order in which they were recorded.")
    public List<@NonNull DoNotContactView> doNotContact(@Source BorrowerView borrower) {
        return borrower.siblings().list(borrower.key(), "doNotContact", requests::ofBorrowers);
    }

    @Mutation
    @NonNull
    @Description("Records a request not to be contacted. It takes effect at once.")
    public DoNotContactPayload doNotContactRequest(
            @NonNull @Name("input") @Description("The request.") DoNotContactInput input) {
        return mutations
                .run("doNotContactRequest", input, wishes::request, requests::find)
                .fold(
                        request -> new DoNotContactPayload(
                                request, () -> shown(input), () -> borrowers.find(request.borrowerKey()), List.of()),
                        faults -> new DoNotContactPayload(null, () -> null, () -> null, UserError.of(faults)));
    }

    private @Nullable CaseView shown(DoNotContactInput input) {
        return NodeId.key(NodeType.COLLECTION_CASE, input.caseId())
                .map(cases::find)
                .orElse(null);
    }
}
