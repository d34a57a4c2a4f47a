package io.dunlin.people.contact;

import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.borrower.LookUpService;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Registers borrowers, shows their contacts, and adds to them. */
@GraphQLApi
public class ContactApi {

    private final RegistrationService service;
    private final ContactService contacts;
    private final BorrowerService borrowers;
    private final ContactPointService points;
    private final RegistrationReader registrations;
    private final InputCheck check;
    private final LookUpService lookUps;

    ContactApi(
            RegistrationService service,
            ContactService contacts,
            BorrowerService borrowers,
            ContactPointService points,
            RegistrationReader registrations,
            InputCheck check,
            LookUpService lookUps) {
        this.service = service;
        this.contacts = contacts;
        this.borrowers = borrowers;
        this.points = points;
        this.registrations = registrations;
        this.check = check;
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
        Outcome<UUID> outcome = registrations
                .read(input)
                .fold(borrower -> service.register(input.idempotencyKey(), borrower), Outcome::refused);
        return outcome.fold(
                key -> new BorrowerRegisterPayload(borrowers.find(key), List.of()),
                violations -> new BorrowerRegisterPayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Adds a contact to a borrower.")
    public ContactAddPayload contactAdd(
            @NonNull @Name("input") @Description("The contact and the borrower.") ContactAddInput input) {
        Outcome<UUID> outcome = check.valid(
                input,
                () -> check.withId(
                        NodeType.BORROWER, input.borrowerId(), "borrowerId", key -> service.addContact(key, input)));
        return outcome.fold(
                key -> new ContactAddPayload(contacts.find(key), List.of()),
                violations -> new ContactAddPayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Adds a contact point to a borrower or a contact.")
    public ContactPointAddPayload contactPointAdd(
            @NonNull @Name("input") @Description("The contact point and its owner.") ContactPointAddInput input) {
        // Whether a point is there already is told, which is a look-up too.
        Outcome<UUID> outcome = check.valid(
                input,
                () -> lookUps.admit()
                        ? added(input)
                        : Outcome.refused(
                                ErrorCode.RATE_LIMITED,
                                "contactPoint",
                                "You have reached the limit of added contact points and look-ups for this hour."));
        return outcome.fold(
                key -> new ContactPointAddPayload(points.views(List.of(key)).get(key), List.of()),
                violations -> new ContactPointAddPayload(null, UserError.of(violations)));
    }

    private Outcome<UUID> added(ContactPointAddInput input) {
        Optional<UUID> contact = check.id(NodeType.CONTACT, input.ownerId());
        return contact.isPresent()
                ? service.addPoint(contact.get(), true, input)
                : check.withId(
                        NodeType.BORROWER, input.ownerId(), "ownerId", key -> service.addPoint(key, false, input));
    }
}
