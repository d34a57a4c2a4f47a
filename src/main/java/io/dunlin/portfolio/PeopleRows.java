package io.dunlin.portfolio;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerBulkService;
import io.dunlin.people.borrower.BorrowerBulkService.BorrowerKey;
import io.dunlin.people.borrower.BorrowerFacts;
import io.dunlin.people.borrower.ContactPointBulkService;
import io.dunlin.people.borrower.ContactPointBulkService.OwnedPoint;
import io.dunlin.people.borrower.ContactPointChannel;
import io.dunlin.people.borrower.ContactPointFacts;
import io.dunlin.people.borrower.ContactPointInput;
import io.dunlin.people.borrower.ContactPointOwner;
import io.dunlin.people.borrower.ContactPointReader;
import io.dunlin.people.contact.BorrowerRegister.BorrowerRegisterInput;
import io.dunlin.people.contact.ContactBulkService;
import io.dunlin.people.contact.ContactBulkService.ContactName;
import io.dunlin.people.contact.ContactBulkService.OwnedContact;
import io.dunlin.people.contact.ContactInput;
import io.dunlin.people.contact.ContactRelationship;
import io.dunlin.people.contact.NewBorrower;
import io.dunlin.people.contact.RegistrationReader;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.portfolio.format.Entry.ImportRow;
import io.dunlin.portfolio.format.RecordKind;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes the rows of people, by the rules of the mutations for people. */
@ApplicationScoped
class PeopleRows {

    private final BorrowerBulkService borrowers;
    private final ContactPointBulkService contactPoints;
    private final ContactBulkService contacts;
    private final RegistrationReader registrations;
    private final ContactPointReader points;
    private final InputCheck check;

    PeopleRows(
            BorrowerBulkService borrowers,
            ContactPointBulkService contactPoints,
            ContactBulkService contacts,
            RegistrationReader registrations,
            ContactPointReader points,
            InputCheck check) {
        this.borrowers = borrowers;
        this.contactPoints = contactPoints;
        this.contacts = contacts;
        this.registrations = registrations;
        this.points = points;
        this.check = check;
    }

    void write(Chunk chunk) {
        chunk.write(RecordKind.BORROWER, this::borrower, BorrowerFacts::number, borrowers::add);
        KnownBorrowers known = known(chunk, RecordKind.CONTACT, RecordKind.CONTACT_POINT);
        chunk.write(RecordKind.CONTACT, row -> contact(row, known), OwnedContact::key, contacts::add);
        if (!chunk.rows(RecordKind.CONTACT_POINT).isEmpty()) {
            Map<ContactName, UUID> names = contacts.keys(known.ids());
            chunk.write(
                    RecordKind.CONTACT_POINT,
                    row -> point(row, known, chunk, names),
                    point -> point,
                    contactPoints::add);
        }
    }

    /** The borrowers that rows of these kinds name. */
    KnownBorrowers known(Chunk chunk, RecordKind... kinds) {
        List<String> numbers = chunk.values("borrowerNumber", kinds);
        return new KnownBorrowers(chunk, numbers.isEmpty() ? Map.of() : borrowers.keys(numbers));
    }

    private Outcome<BorrowerFacts> borrower(ImportRow row) {
        RowValues values = new RowValues(row);
        BorrowerRegisterInput input = new BorrowerRegisterInput();
        input.setNumber(values.required("number"));
        input.setName(values.required("name"));
        input.setNationalId(values.text("nationalId"));
        input.birthDate = values.date("birthDate");
        input.country = values.required("country");
        input.subdivision = values.text("subdivision");
        input.timeZone = values.required("timeZone");
        input.locale = values.text("locale");
        return values.violations().isEmpty()
                ? registrations.checked(input).fold(PeopleRows::facts, Outcome::refused)
                : Outcome.refused(values.violations());
    }

    private static Outcome<BorrowerFacts> facts(NewBorrower borrower) {
        return Outcome.accepted(borrower.facts());
    }

    private Outcome<OwnedContact> contact(ImportRow row, KnownBorrowers known) {
        RowValues values = new RowValues(row);
        Optional<BorrowerKey> borrower = known.of(row, values);
        ContactInput input = new ContactInput(
                values.required("name"),
                values.requiredOneOf(ContactRelationship.class, "relationship"),
                values.bool("emergency"),
                values.bool("declaredByBorrower"),
                null);
        List<Violation> violations = values.violations();
        if (violations.isEmpty()) {
            violations.addAll(check.faults(input));
        }
        return borrower.isPresent() && violations.isEmpty()
                ? Outcome.accepted(OwnedContact.of(borrower.get().id(), input))
                : Outcome.refused(violations);
    }

    private Outcome<OwnedPoint> point(ImportRow row, KnownBorrowers known, Chunk chunk, Map<ContactName, UUID> names) {
        RowValues values = new RowValues(row);
        Optional<BorrowerKey> borrower = known.of(row, values);
        ContactPointInput input = new ContactPointInput(
                values.requiredOneOf(ContactPointChannel.class, "channel"),
                values.required("value"),
                values.bool("atWork"));
        List<Violation> violations = values.violations();
        if (borrower.isEmpty() || !violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        violations.addAll(check.faults(input));
        ContactPointOwner owner = owner(row, borrower.get(), chunk, names, violations);
        Optional<ContactPointFacts> facts = violations.isEmpty()
                ? points.read(input, borrower.get().country(), List.of("input"), violations)
                : Optional.empty();
        return facts.<Outcome<OwnedPoint>>map(good -> Outcome.accepted(new OwnedPoint(owner, good)))
                .orElseGet(() -> Outcome.refused(violations));
    }

    private static ContactPointOwner owner(
            ImportRow row,
            BorrowerKey borrower,
            Chunk chunk,
            Map<ContactName, UUID> names,
            List<Violation> violations) {
        String name = row.values().get("contactName");
        if (name == null) {
            return new ContactPointOwner(borrower.id(), null);
        }
        ContactName contact = new ContactName(borrower.id(), name.strip());
        UUID id = chunk.isLater(RecordKind.CONTACT, contact, row.line()) ? null : names.get(contact);
        if (!chunk.tells(id == null)) {
            violations.add(Chunk.tooManyTries("contactName"));
        } else if (id == null) {
            violations.add(
                    Violation.of(ErrorCode.NOT_FOUND, "contactName", "The borrower has no contact of this name."));
        }
        return new ContactPointOwner(borrower.id(), id);
    }
}
