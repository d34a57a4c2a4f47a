package io.dunlin.people.contact;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.people.borrower.ContactRestrained;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps whether people agree to be contacts. A recorded answer is never changed, and a refusal is permanent. */
@ApplicationScoped
class ConsentService {

    private final Once once;
    private final Sql sql;
    private final Vault vault;
    private final ContactService contacts;
    private final BorrowerLock lock;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Event<ContactRestrained> restrained;

    ConsentService(
            Once once,
            Sql sql,
            Vault vault,
            ContactService contacts,
            BorrowerLock lock,
            BusinessCalendar calendar,
            Identity identity,
            Event<ContactRestrained> restrained) {
        this.once = once;
        this.sql = sql;
        this.vault = vault;
        this.contacts = contacts;
        this.lock = lock;
        this.calendar = calendar;
        this.identity = identity;
        this.restrained = restrained;
    }

    /**
     * Records what a contact said; contacts that are judged afterwards are judged with it.
     *
     * @return the contact's key, or NOT_FOUND, or what is wrong, or ILLEGAL_STATE for anything but a refusal after a refusal
     */
    @Transactional
    Outcome<UUID> record(UUID contactId, ContactConsentRecordInput input) {
        return once.run(input.idempotencyKey(), "contactConsentRecord", input, () -> {
            UUID borrower = contacts.borrowerOf(contactId);
            if (borrower == null || !lock.take(borrower)) {
                return Outcome.refused(ErrorCode.NOT_FOUND, "contactId", "There is no such object.");
            }
            Contact contact = Contact.findById(contactId);
            List<Violation> violations = check(contact, input);
            if (!violations.isEmpty()) {
                return Outcome.refused(violations);
            }
            insert(contact, input);
            contact.says(counting(contactId), calendar.now(), identity.user());
            if (contact.consent == ContactConsent.REFUSED) {
                restrained.fire(new ContactRestrained(borrower));
            }
            return Outcome.accepted(contactId);
        });
    }

    private List<Violation> check(Contact contact, ContactConsentRecordInput input) {
        List<Violation> violations = new ArrayList<>(Told.check(input.at(), calendar.now(), "at"));
        if (input.consent() == ContactConsent.NOT_ASKED) {
            violations.add(Violation.of(ErrorCode.INVALID, "consent", "NOT_ASKED cannot be recorded as an answer."));
        } else if (contact.consent == ContactConsent.REFUSED && input.consent() != ContactConsent.REFUSED) {
            violations.add(Violation.of(
                    ErrorCode.ILLEGAL_STATE, "consent", "The contact has refused, and a refusal is permanent."));
        }
        return violations;
    }

    private void insert(Contact contact, ContactConsentRecordInput input) {
        sql.update(
                """
                insert into contact_consent (id, contact_id, borrower_id, consent, given_at, evidence, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                contact.id,
                contact.borrowerId,
                input.consent(),
                input.at().truncatedTo(ChronoUnit.MICROS),
                vault.of(contact.borrowerId).seal("contact_consent.evidence", input.evidence()),
                calendar.now(),
                identity.user());
    }

    /** A refusal, whenever it was; else what was said last, by when it was said. */
    private ContactConsent counting(UUID contactId) {
        return sql.find("""
                        select consent from contact_consent where contact_id = ?
                         order by consent = 'REFUSED' desc, given_at desc, recorded_at desc, id desc limit 1
                        """, row -> row.oneOf(ContactConsent.class, "consent"), contactId)
                .orElse(ContactConsent.NOT_ASKED);
    }
}
