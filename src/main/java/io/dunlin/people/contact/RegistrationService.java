package io.dunlin.people.contact;

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
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.BorrowerRegister.BorrowerRegisterInput;
import io.dunlin.people.contact.ContactAdd.ContactAddInput;
import io.dunlin.people.contact.ContactPointAdd.ContactPointAddInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Registers borrowers with their contacts, and adds contacts and contact points to them later. */
@ApplicationScoped
public class RegistrationService {

    private final RegistrationReader registrations;
    private final BorrowerService borrowers;
    private final ContactPointService points;
    private final ContactPointReader reader;
    private final ContactService contacts;
    private final Identity identity;
    private final Vault vault;
    private final Acts acts;
    private final BorrowerLock lock;
    private final Room room;

    RegistrationService(
            RegistrationReader registrations,
            BorrowerService borrowers,
            ContactPointService points,
            ContactPointReader reader,
            ContactService contacts,
            Identity identity,
            Vault vault,
            Acts acts,
            BorrowerLock lock,
            Room room) {
        this.registrations = registrations;
        this.borrowers = borrowers;
        this.points = points;
        this.reader = reader;
        this.contacts = contacts;
        this.identity = identity;
        this.vault = vault;
        this.acts = acts;
        this.lock = lock;
        this.room = room;
    }

    /**
     * Registers a borrower with contact points and contacts.
     *
     * @return the borrower, or what is wrong with the registration, or DUPLICATE for a number that is taken
     */
    Outcome<Written<BorrowerView>> register(BorrowerRegisterInput input, Stamp stamp) {
        Outcome<NewBorrower> read = registrations.read(input);
        if (borrowers.hasNumber(input.number)) {
            Violation taken = Violation.of(ErrorCode.DUPLICATE, "number", "Another borrower has this number.");
            List<Violation> more = read.fold(borrower -> List.of(), violations -> violations);
            return Outcome.refused(Violation.all(List.of(taken), more));
        }
        return read.fold(borrower -> Outcome.accepted(register(borrower, stamp)), Outcome::refused);
    }

    private Written<BorrowerView> register(NewBorrower borrower, Stamp stamp) {
        UUID key = borrowers.add(borrower.facts(), stamp);
        points.add(new ContactPointOwner(key, null), borrower.contactPoints(), stamp);
        borrower.contacts().forEach(contact -> add(key, contact, ContactConsent.NOT_ASKED, stamp));
        Contact.flush();
        return new Written<>(key, Objects.requireNonNull(borrowers.find(key)));
    }

    /**
     * Adds a contact to a borrower.
     *
     * @return the contact, or NOT_FOUND, or what is wrong with the contact points, or OUT_OF_RANGE: {@link Room}
     */
    Outcome<Written<ContactView>> addContact(ContactAddInput input, Stamp stamp) {
        UUID borrowerId = NodeId.required(NodeType.BORROWER, input.borrowerId());
        return addContact(borrowerId, input.contact(), stamp)
                .fold(added -> Outcome.accepted(logged(borrowerId, added, stamp)), Outcome::refused);
    }

    /**
     * Adds a contact within the transaction of a mutation whose input has it as {@code contact}, and which has {@link #logged} it
     * when all else is written.
     */
    Outcome<UUID> addContact(UUID borrowerId, ContactInput contact, Stamp stamp) {
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
        return Outcome.accepted(
                add(borrowerId, new NewContact(contact, facts), consent(borrowerId, contact.name()), stamp));
    }

    /** Records that a contact was added, and shows it. */
    Written<ContactView> logged(UUID borrowerId, UUID contact, Stamp stamp) {
        record(borrowerId, ActKind.CONTACT_ADDED, "contact", contact, stamp);
        return new Written<>(contact, Objects.requireNonNull(contacts.find(contact)));
    }

    /**
     * Adds a contact point to a borrower, or to a contact.
     *
     * @return the contact point, empty for who may not see it; or NOT_FOUND, INVALID, DUPLICATE, OUT_OF_RANGE
     */
    Outcome<Written<Optional<ContactPointView>>> addPoint(ContactPointAddInput input, Stamp stamp) {
        Optional<UUID> contact = NodeId.key(NodeType.CONTACT, input.ownerId());
        UUID borrowerId = contact.isPresent()
                ? contacts.borrowerOf(contact.get())
                : NodeId.required(NodeType.BORROWER, input.ownerId());
        BorrowerView borrower = borrowerId == null ? null : borrowers.find(borrowerId);
        if (borrower == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "ownerId", "There is no such borrower or contact.");
        }
        return addPoint(new ContactPointOwner(borrower.key(), contact.orElse(null)), borrower, input, stamp)
                .fold(
                        key -> Outcome.accepted(new Written<>(key, Optional.ofNullable(points.view(key)))),
                        Outcome::refused);
    }

    private Outcome<UUID> addPoint(
            ContactPointOwner owner, BorrowerView borrower, ContactPointAddInput input, Stamp stamp) {
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
        UUID added = points.add(owner, List.of(facts.get()), stamp).get(0);
        record(owner.borrowerId(), ActKind.CONTACT_POINT_ADDED, "contactPoint", added, stamp);
        return Outcome.accepted(added);
    }

    /** The rows are written before: what waits for them is locked before the chain of the log. */
    private void record(UUID borrowerId, ActKind kind, String what, UUID added, Stamp stamp) {
        Contact.flush();
        acts.record(borrowerId, null, kind, stamp, new Acts.Detail(what, added));
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

    private UUID add(UUID borrowerId, NewContact contact, ContactConsent consent, Stamp stamp) {
        Contact row =
                new Contact(Ids.next(), borrowerId, contact.facts(), vault.of(borrowerId), stamp.at(), stamp.by());
        row.consent = consent;
        row.persist();
        points.add(new ContactPointOwner(borrowerId, row.id), contact.contactPoints(), stamp);
        return row.id;
    }
}
