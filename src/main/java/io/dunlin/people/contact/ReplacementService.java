package io.dunlin.people.contact;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.people.contact.ContactReplace.ContactReplaceInput;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Replaces a contact: adds the new one, and stops contact with the old one. */
@ApplicationScoped
class ReplacementService {

    private final BorrowerLock lock;
    private final ContactService contacts;
    private final RegistrationService registration;
    private final DoNotContactService requests;

    ReplacementService(
            BorrowerLock lock,
            ContactService contacts,
            RegistrationService registration,
            DoNotContactService requests) {
        this.lock = lock;
        this.contacts = contacts;
        this.registration = registration;
        this.requests = requests;
    }

    /**
     * Replaces a contact.
     *
     * @return the new contact, or NOT_FOUND, or what is wrong with the new contact or the time
     */
    Outcome<Written<ContactView>> replace(ContactReplaceInput input, Stamp stamp) {
        UUID contactId = NodeId.required(NodeType.CONTACT, input.contactId());
        UUID borrower = contacts.borrowerOf(contactId);
        if (borrower == null || !lock.take(borrower)) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "contactId", "There is no such object.");
        }
        Outcome<UUID> added = registration.addContact(borrower, input.contact(), stamp);
        Outcome<UUID> stopped = requests.request(stop(borrower, contactId, input), stamp);
        List<Violation> violations = Violation.all(faults(added), faults(stopped));
        return violations.isEmpty()
                ? added.fold(key -> Outcome.accepted(registration.logged(borrower, key, stamp)), Outcome::refused)
                : Outcome.refused(violations);
    }

    private static List<Violation> faults(Outcome<UUID> outcome) {
        return outcome.fold(key -> List.of(), violations -> violations);
    }

    private static StopRequest stop(UUID borrower, UUID contactId, ContactReplaceInput input) {
        return new StopRequest(
                borrower,
                DoNotContactScope.CONTACT_PERSON,
                contactId,
                null,
                null,
                null,
                null,
                input.written(),
                input.requestedAt(),
                input.source(),
                input.evidence());
    }
}
