package io.dunlin.people.contact;

import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.borrower.LookUpService;
import io.dunlin.people.contact.BorrowerRegister.BorrowerRegisterInput;
import io.dunlin.people.contact.BorrowerRegister.BorrowerRegisterPayload;
import io.dunlin.people.contact.ContactAdd.ContactAddInput;
import io.dunlin.people.contact.ContactAdd.ContactAddPayload;
import io.dunlin.people.contact.ContactPointAdd.ContactPointAddInput;
import io.dunlin.people.contact.ContactPointAdd.ContactPointAddPayload;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.vocabulary.ErrorCode;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Registers borrowers, shows their contacts, and adds to them. */
@GraphQLApi
public class ContactApi {

    private final Mutations mutations;
    private final RegistrationService service;
    private final ContactService contacts;
    private final BorrowerService borrowers;
    private final ContactPointService points;
    private final LookUpService lookUps;

    ContactApi(
            Mutations mutations,
            RegistrationService service,
            ContactService contacts,
            BorrowerService borrowers,
            ContactPointService points,
            LookUpService lookUps) {
        this.mutations = mutations;
        this.service = service;
        this.contacts = contacts;
        this.borrowers = borrowers;
        this.points = points;
        this.lookUps = lookUps;
    }

    @NonNull
    @Description("Persons and companies linked to the borrower, in the order in which they were added.")
    public List<@NonNull ContactView> contacts(@Source BorrowerView borrower) {
        return borrower.siblings().list(borrower.key(), "contacts", contacts::ofBorrowers);
    }

    @NonNull
    @Description("The borrower to whom the contact is linked.")
    public BorrowerView borrower(@Source ContactView contact) {
        return contact.borrowers().get(contact.borrowerKey(), "borrower", borrowers::views);
    }

    @NonNull
    @Description("The contact's contact points, in the order in which they were added.")
    public List<@NonNull ContactPointView> contactPoints(@Source ContactView contact) {
        return contact.siblings().list(contact.key(), "contactPoints", points::ofContacts);
    }

    @Mutation
    @NonNull
    @Description("Registers a borrower, with contact points and contacts.")
    public BorrowerRegisterPayload borrowerRegister(
            @NonNull @Name("input") @Description("The borrower.") BorrowerRegisterInput input) {
        return mutations
                .run("borrowerRegister", input, service::register, key -> key == null ? null : borrowers.find(key))
                .fold(
                        borrower -> new BorrowerRegisterPayload(borrower, List.of()),
                        faults -> new BorrowerRegisterPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Adds a contact to a borrower.")
    public ContactAddPayload contactAdd(
            @NonNull @Name("input") @Description("The contact and the borrower.") ContactAddInput input) {
        return mutations
                .run("contactAdd", input, service::addContact, contacts::find)
                .fold(
                        contact -> new ContactAddPayload(contact, List.of()),
                        faults -> new ContactAddPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Adds a contact point to a borrower or a contact.")
    public ContactPointAddPayload contactPointAdd(
            @NonNull @Name("input") @Description("The contact point and its owner.") ContactPointAddInput input) {
        // Whether a point is there already is told, which is a look-up too. It counts also when the mutation is rolled
        // back.
        if (!lookUps.admit()) {
            Violation limit = Violation.of(
                    ErrorCode.RATE_LIMITED,
                    "contactPoint",
                    "You have reached the limit of added contact points and look-ups for this hour.");
            return new ContactPointAddPayload(null, UserError.of(List.of(limit)));
        }
        return mutations
                .run("contactPointAdd", input, service::addPoint, key -> Optional.ofNullable(points.view(key)))
                .fold(
                        point -> new ContactPointAddPayload(point.orElse(null), List.of()),
                        faults -> new ContactPointAddPayload(null, UserError.of(faults)));
    }
}
