package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointView;
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

/**
 * Records whether people agree to be contacted. Requests to stop come in through a case, which this package does not
 * know.
 */
@GraphQLApi
public class ContactWishesApi {

    private final ConsentService consents;
    private final DoNotContactService requests;
    private final DoNotContactQueries queries;
    private final ReplacementService replacements;
    private final ContactService contacts;
    private final InputCheck check;

    ContactWishesApi(
            ConsentService consents,
            DoNotContactService requests,
            DoNotContactQueries queries,
            ReplacementService replacements,
            ContactService contacts,
            InputCheck check) {
        this.consents = consents;
        this.requests = requests;
        this.queries = queries;
        this.replacements = replacements;
        this.contacts = contacts;
        this.check = check;
    }

    @Description("The contact whom the request protects; null when it is the borrower.")
    public @Nullable ContactView contact(@Source DoNotContactView request) {
        UUID key = request.contactKey();
        return key == null ? null : request.contacts().find(key, "contact", contacts::views);
    }

    @Description("The number or address not to use; only for scope CONTACT_POINT.")
    public @Nullable ContactPointView contactPoint(@Source DoNotContactView request) {
        UUID key = request.pointKey();
        return key == null ? null : request.points().find(key, "contactPoint", contacts::contactPointViews);
    }

    @Mutation
    @NonNull
    @Description("Records whether a contact consents to being contacted about the borrower. A refusal is permanent.")
    public ContactConsentRecordPayload contactConsentRecord(
            @NonNull @Name("input") @Description("The contact and the answer.") ContactConsentRecordInput input) {
        return check.valid(
                        input,
                        () -> check.withId(
                                NodeType.CONTACT, input.contactId(), "contactId", key -> consents.record(key, input)))
                .fold(
                        key -> new ContactConsentRecordPayload(contacts.find(key), List.of()),
                        violations -> new ContactConsentRecordPayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Replaces a contact by another one whom the borrower names. The replaced contact must not be "
            + "contacted any more.")
    public ContactReplacePayload contactReplace(
            @NonNull @Name("input") @Description("The contact and the replacement.") ContactReplaceInput input) {
        return check.valid(
                        input,
                        () -> check.withId(
                                NodeType.CONTACT,
                                input.contactId(),
                                "contactId",
                                key -> replacements.replace(key, input)))
                .fold(
                        key -> new ContactReplacePayload(contacts.find(key), List.of()),
                        violations -> new ContactReplacePayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Lifts a request not to be contacted. The request is kept, and can be lifted only once.")
    public DoNotContactLiftPayload doNotContactLift(
            @NonNull @Name("input") @Description("The request and the evidence.") DoNotContactLiftInput input) {
        return check.valid(
                        input,
                        () -> check.withId(
                                NodeType.DO_NOT_CONTACT,
                                input.doNotContactId(),
                                "doNotContactId",
                                key -> requests.lift(key, input)))
                .fold(
                        key -> new DoNotContactLiftPayload(queries.find(key), List.of()),
                        violations -> new DoNotContactLiftPayload(null, UserError.of(violations)));
    }
}
