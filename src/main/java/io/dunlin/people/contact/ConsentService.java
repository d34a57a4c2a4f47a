package io.dunlin.people.contact;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.people.borrower.ContactRestrained;
import io.dunlin.people.contact.ContactConsentRecord.ContactConsentRecordInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps whether people agree to be contacts. A recorded answer is never changed, and a refusal is permanent. */
@ApplicationScoped
class ConsentService {

    private final Sql sql;
    private final Vault vault;
    private final ContactService contacts;
    private final BorrowerLock lock;
    private final Event<ContactRestrained> restrained;

    ConsentService(
            Sql sql, Vault vault, ContactService contacts, BorrowerLock lock, Event<ContactRestrained> restrained) {
        this.sql = sql;
        this.vault = vault;
        this.contacts = contacts;
        this.lock = lock;
        this.restrained = restrained;
    }

    /**
     * Records what a contact said; contacts that are judged afterwards are judged with it.
     *
     * @return the contact, or NOT_FOUND, or what is wrong, or ILLEGAL_STATE for anything but a refusal after a refusal
     */
    Outcome<Written<ContactView>> record(ContactConsentRecordInput input, Stamp stamp) {
        UUID contactId = NodeId.required(NodeType.CONTACT, input.contactId());
        UUID borrower = contacts.borrowerOf(contactId);
        if (borrower == null || !lock.take(borrower)) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "contactId", "There is no such object.");
        }
        Contact contact = Contact.findById(contactId);
        List<Violation> violations = check(contact, input, stamp);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        insert(contact, input, stamp);
        contact.says(counting(contactId), stamp.at(), stamp.by());
        if (contact.consent == ContactConsent.REFUSED) {
            restrained.fire(new ContactRestrained(borrower));
        }
        Contact.flush();
        return Outcome.accepted(new Written<>(contactId, contact.view(vault)));
    }

    private static List<Violation> check(Contact contact, ContactConsentRecordInput input, Stamp stamp) {
        List<Violation> violations = new ArrayList<>(Told.check(input.at(), stamp.at(), "at"));
        if (input.consent() == ContactConsent.NOT_ASKED) {
            violations.add(Violation.of(ErrorCode.INVALID, "consent", "NOT_ASKED cannot be recorded as an answer."));
        } else if (contact.consent == ContactConsent.REFUSED && input.consent() != ContactConsent.REFUSED) {
            violations.add(Violation.of(
                    ErrorCode.ILLEGAL_STATE, "consent", "The contact has refused, and a refusal is permanent."));
        }
        return violations;
    }

    private void insert(Contact contact, ContactConsentRecordInput input, Stamp stamp) {
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
                stamp.at(),
                stamp.by());
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
