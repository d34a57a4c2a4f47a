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

/** Records what people say to being contacted; requests to stop come in through a case, which this package does not know. */
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

    @Description("The contact who is not to be contacted; null when it is the borrower.")
    public @Nullable ContactView contact(@Source DoNotContactView request) {
        UUID key = request.contactKey();
        return key == null ? null : request.contacts().find(key, "contact", contacts::views);
    }

    @Description("The number or address that is not to be used; of scope CONTACT_POINT only.")
    public @Nullable ContactPointView contactPoint(@Source DoNotContactView request) {
        UUID key = request.pointKey();
        return key == null ? null : request.points().find(key, "contactPoint", contacts::contactPointViews);
    }

    @Mutation
    @NonNull
    @Description("Records what a contact said to being one. A refusal is permanent.")
    public ContactConsentRecordPayload contactConsentRecord(
            @NonNull @Name("input") @Description("What the contact said.") ContactConsentRecordInput input) {
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
    @Description(
            "Adds a contact in the place of one whom the borrower does not name any more, and who is not to be contacted any more.")
    public ContactReplacePayload contactReplace(
            @NonNull @Name("input") @Description("Which contact, and who is in its place.") ContactReplaceInput input) {
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
    @Description(
            "Records that a request not to be contacted does not stand any more. It can be lifted once, and is kept.")
    public DoNotContactLiftPayload doNotContactLift(
            @NonNull @Name("input") @Description("Which request, and the proof.") DoNotContactLiftInput input) {
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
