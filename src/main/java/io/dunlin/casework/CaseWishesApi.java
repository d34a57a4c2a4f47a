package io.dunlin.casework;

import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.contact.DoNotContactQueries;
import io.dunlin.people.contact.DoNotContactService;
import io.dunlin.people.contact.DoNotContactView;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Records and shows, in a case, the requests of its people. The requests belong to the people and outlive the case. */
@GraphQLApi
public class CaseWishesApi {

    private final InputCheck inputs;
    private final CaseQueries cases;
    private final DoNotContactService service;
    private final DoNotContactQueries requests;

    CaseWishesApi(InputCheck inputs, CaseQueries cases, DoNotContactService service, DoNotContactQueries requests) {
        this.inputs = inputs;
        this.cases = cases;
        this.service = service;
        this.requests = requests;
    }

    @NonNull
    @Description("All requests of the borrower and the borrower's contacts not to be contacted, lifted ones too, in "
            + "the order in which they were recorded.")
    public List<@NonNull DoNotContactView> doNotContact(@Source CaseView view) {
        return view.borrowers().list(view.borrowerId(), "doNotContact", requests::ofBorrowers);
    }

    @Mutation
    @NonNull
    @Description("Records a request not to be contacted. It takes effect at once.")
    public DoNotContactPayload doNotContactRequest(
            @NonNull @Name("input") @Description("The request.") DoNotContactInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.COLLECTION_CASE, input.caseId(), "caseId", id -> request(view(id), input)))
                .fold(
                        key -> new DoNotContactPayload(
                                requests.find(key),
                                inputs.id(NodeType.COLLECTION_CASE, input.caseId())
                                        .map(this::view)
                                        .orElse(null),
                                List.of()),
                        violations -> new DoNotContactPayload(null, null, UserError.of(violations)));
    }

    private Outcome<UUID> request(@Nullable CaseView view, DoNotContactInput input) {
        return view == null
                ? Outcome.refused(ErrorCode.NOT_FOUND, "caseId", "There is no such object.")
                : service.request(input.idempotencyKey(), input.request(inputs, view.borrowerId()));
    }

    private @Nullable CaseView view(UUID id) {
        return cases.find(id);
    }
}
