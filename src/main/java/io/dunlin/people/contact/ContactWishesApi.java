package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactConsentRecord.ContactConsentRecordInput;
import io.dunlin.people.contact.ContactConsentRecord.ContactConsentRecordPayload;
import io.dunlin.people.contact.ContactReplace.ContactReplaceInput;
import io.dunlin.people.contact.ContactReplace.ContactReplacePayload;
import io.dunlin.people.contact.DoNotContactLift.DoNotContactLiftInput;
import io.dunlin.people.contact.DoNotContactLift.DoNotContactLiftPayload;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
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

    private final Mutations mutations;
    private final ConsentService consents;
    private final DoNotContactService requests;
    private final DoNotContactQueries queries;
    private final ReplacementService replacements;
    private final ContactService contacts;

    ContactWishesApi(
            Mutations mutations,
            ConsentService consents,
            DoNotContactService requests,
            DoNotContactQueries queries,
            ReplacementService replacements,
            ContactService contacts) {
        this.mutations = mutations;
        this.consents = consents;
        this.requests = requests;
        this.queries = queries;
        this.replacements = replacements;
        this.contacts = contacts;
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
        return mutations
                .run("contactConsentRecord", input, consents::record, contacts::find)
                .fold(
                        contact -> new ContactConsentRecordPayload(contact, List.of()),
                        faults -> new ContactConsentRecordPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Replaces a contact by another one whom the borrower names. The replaced contact must not be "
            + "contacted any more.")
    public ContactReplacePayload contactReplace(
            @NonNull @Name("input") @Description("The contact and the replacement.") ContactReplaceInput input) {
        return mutations
                .run("contactReplace", input, replacements::replace, contacts::find)
                .fold(
                        contact -> new ContactReplacePayload(contact, List.of()),
                        faults -> new ContactReplacePayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Lifts a request not to be contacted. The request is kept, and can be lifted only once.")
    public DoNotContactLiftPayload doNotContactLift(
            @NonNull @Name("input") @Description("The request and the evidence.") DoNotContactLiftInput input) {
        return mutations
                .run("doNotContactLift", input, requests::lift, queries::find)
                .fold(
                        request -> new DoNotContactLiftPayload(request, List.of()),
                        faults -> new DoNotContactLiftPayload(null, UserError.of(faults)));
    }
}
