package io.dunlin.people.contact;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.PlainName;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.borrower.ContactPointFacts;
import io.dunlin.people.borrower.ContactPointOwner;
import io.dunlin.people.borrower.ContactPointReader;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers borrowers with their contacts, and adds contacts and contact points to them later. */
@ApplicationScoped
public class RegistrationService {

    private final BorrowerService borrowers;
    private final ContactPointService points;
    private final ContactPointReader reader;
    private final ContactService contacts;
    private final Once once;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Vault vault;
    private final Acts acts;
    private final BorrowerLock lock;
    private final Room room;

    RegistrationService(
            BorrowerService borrowers,
            ContactPointService points,
            ContactPointReader reader,
            ContactService contacts,
            Once once,
            BusinessCalendar calendar,
            Identity identity,
            Vault vault,
            Acts acts,
            BorrowerLock lock,
            Room room) {
        this.borrowers = borrowers;
        this.points = points;
        this.reader = reader;
        this.contacts = contacts;
        this.once = once;
        this.calendar = calendar;
        this.identity = identity;
        this.vault = vault;
        this.acts = acts;
        this.lock = lock;
        this.room = room;
    }

    /**
     * Registers a borrower with contact points and contacts.
     *
     * @return the borrower's key, or DUPLICATE for a number that is taken
     */
    @Transactional
    public Outcome<UUID> register(@Nullable String idempotencyKey, NewBorrower borrower) {
        return once.run(idempotencyKey, "borrowerRegister", borrower, () -> {
            if (borrowers.hasNumber(borrower.facts().number())) {
                return Outcome.refused(ErrorCode.DUPLICATE, "number", "Another borrower has this number.");
            }
            UUID key = borrowers.add(borrower.facts());
            points.add(new ContactPointOwner(key, null), borrower.contactPoints());
            borrower.contacts().forEach(contact -> add(key, contact, ContactConsent.NOT_ASKED));
            return Outcome.accepted(key);
        });
    }

    /**
     * Adds a contact to a borrower.
     *
     * @return the contact's key, or NOT_FOUND, or what is wrong with the contact points, or OUT_OF_RANGE: {@link Room}
     */
    @Transactional
    Outcome<UUID> addContact(UUID borrowerId, ContactAddInput input) {
        return once.run(
                input.idempotencyKey(),
                "contactAdd",
                input,
                () -> addContact(borrowerId, input.contact())
                        .fold(added -> Outcome.accepted(logged(borrowerId, added)), Outcome::refused));
    }

    /**
     * Adds a contact within the transaction of a mutation whose input has it as {@code contact}, and which has {@link #logged} it
     * when all else is written.
     */
    Outcome<UUID> addContact(UUID borrowerId, ContactInput contact) {
        BorrowerView borrower = borrowers.find(borrowerId);
        if (borrower == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "borrowerId", "There is no such borrower.");
        }
        List<Violation> violations = new ArrayList<>();
        List<String> path = List.of("input", "contact", "contactPoints");
        List<ContactPointFacts> facts = reader.readAll(contact.contactPoints(), borrower.country(), path, violations);
        lock.take(borrowerId);
        room.forContact(borrowerId, facts.size()).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        return Outcome.accepted(add(borrowerId, new NewContact(contact, facts), consent(borrowerId, contact.name())));
    }

    /** Records that a contact was added. */
    UUID logged(UUID borrowerId, UUID contact) {
        record(borrowerId, ActKind.CONTACT_ADDED, "contact", contact);
        return contact;
    }

    /**
     * Adds a contact point to a borrower, or to a contact.
     *
     * @param ownerId the key of a contact or a borrower
     * @return the contact point's key, or NOT_FOUND, INVALID, DUPLICATE, OUT_OF_RANGE
     */
    @Transactional
    Outcome<UUID> addPoint(UUID ownerId, boolean ofContact, ContactPointAddInput input) {
        return once.run(input.idempotencyKey(), "contactPointAdd", input, () -> {
            UUID borrowerId = ofContact ? contacts.borrowerOf(ownerId) : ownerId;
            BorrowerView borrower = borrowerId == null ? null : borrowers.find(borrowerId);
            return borrower == null
                    ? Outcome.refused(ErrorCode.NOT_FOUND, "ownerId", "There is no such borrower or contact.")
                    : addPoint(new ContactPointOwner(borrower.key(), ofContact ? ownerId : null), borrower, input);
        });
    }

    private Outcome<UUID> addPoint(ContactPointOwner owner, BorrowerView borrower, ContactPointAddInput input) {
        List<Violation> violations = new ArrayList<>();
        Optional<ContactPointFacts> facts =
                reader.read(input.contactPoint(), borrower.country(), List.of("input", "contactPoint"), violations);
        if (facts.isEmpty()) {
            return Outcome.refused(violations);
        }
        lock.take(owner.borrowerId());
        Optional<UUID> there = points.find(owner, facts.get());
        // Who may not see how a contact is reached is not told that a guess was right: it answers as if it were new.
        boolean untold = identity.scope().isOwn() && owner.contactId() != null;
        if (there.isPresent() && !untold) {
            return Outcome.refused(ErrorCode.DUPLICATE, "contactPoint", "This contact point exists already.");
        }
        Optional<Violation> full = room.forPoint(owner);
        if (full.isPresent()) {
            return Outcome.refused(List.of(full.get()));
        }
        if (there.isPresent()) {
            return Outcome.accepted(there.get());
        }
        UUID added = points.add(owner, List.of(facts.get())).get(0);
        record(owner.borrowerId(), ActKind.CONTACT_POINT_ADDED, "contactPoint", added);
        return Outcome.accepted(added);
    }

    /** The rows are written before: what waits for them is locked before the chain of the log. */
    private void record(UUID borrowerId, ActKind kind, String what, UUID added) {
        Contact.flush();
        acts.record(borrowerId, null, kind, new Acts.Detail(what, added));
    }

    /** Whoever refused is not asked again for being added again: a refusal is permanent. */
    private ContactConsent consent(UUID borrowerId, String name) {
        return contacts.ofBorrowers(List.of(borrowerId)).getOrDefault(borrowerId, List.of()).stream()
                        .anyMatch(known -> known.consent() == ContactConsent.REFUSED && isSame(known.getName(), name))
                ? ContactConsent.REFUSED
                : ContactConsent.NOT_ASKED;
    }

    private static boolean isSame(String name, String other) {
        return PlainName.of(name).equals(PlainName.of(other));
    }

    private UUID add(UUID borrowerId, NewContact contact, ContactConsent consent) {
        Contact row = new Contact(
                Ids.next(), borrowerId, contact.facts(), vault.of(borrowerId), calendar.now(), identity.user());
        row.consent = consent;
        row.persist();
        points.add(new ContactPointOwner(borrowerId, row.id), contact.contactPoints());
        return row.id;
    }
}
