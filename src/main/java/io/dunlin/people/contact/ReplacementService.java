package io.dunlin.people.contact;

import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.mutation.Once;
import io.dunlin.vocabulary.DoNotContactScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Replaces a contact: adds the new one, and stops contact with the old one. */
@ApplicationScoped
class ReplacementService {

    private final Once once;
    private final BorrowerLock lock;
    private final ContactService contacts;
    private final RegistrationService registration;
    private final DoNotContactService requests;

    ReplacementService(
            Once once,
            BorrowerLock lock,
            ContactService contacts,
            RegistrationService registration,
            DoNotContactService requests) {
        this.once = once;
        this.lock = lock;
        this.contacts = contacts;
        this.registration = registration;
        this.requests = requests;
    }

    /**
     * Replaces a contact.
     *
     * @return the new contact's key, or NOT_FOUND, or what is wrong with the new contact or the time
     */
    @Transactional
    Outcome<UUID> replace(UUID contactId, ContactReplaceInput input) {
        return once.run(input.idempotencyKey(), "contactReplace", input, () -> {
            UUID borrower = contacts.borrowerOf(contactId);
            if (borrower == null || !lock.take(borrower)) {
                return Outcome.refused(ErrorCode.NOT_FOUND, "contactId", "There is no such object.");
            }
            return registration
                    .addContact(borrower, input.contact())
                    .fold(added -> stop(borrower, contactId, input, added), Outcome::refused);
        });
    }

    private Outcome<UUID> stop(UUID borrower, UUID contactId, ContactReplaceInput input, UUID added) {
        StopRequest request = new StopRequest(
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
        return requests.request(null, request)
                .fold(stopped -> Outcome.accepted(registration.logged(borrower, added)), Outcome::refused);
    }
}
