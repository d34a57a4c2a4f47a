package io.dunlin.people.contact;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerFacts;
import io.dunlin.people.borrower.BorrowerRules;
import io.dunlin.people.borrower.ContactPointFacts;
import io.dunlin.people.borrower.ContactPointReader;
import io.dunlin.people.contact.BorrowerRegister.BorrowerRegisterInput;
import io.dunlin.platform.mutation.InputCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a registration from a mutation or an import: it returns all faults at once, or the whole registration in the
 * stored form.
 */
@ApplicationScoped
public class RegistrationReader {

    private final InputCheck check;
    private final ContactPointReader points;
    private final BusinessCalendar calendar;

    RegistrationReader(InputCheck check, ContactPointReader points, BusinessCalendar calendar) {
        this.check = check;
        this.points = points;
        this.calendar = calendar;
    }

    /** Reads one that no door has checked, from an import. */
    public Outcome<NewBorrower> checked(BorrowerRegisterInput input) {
        List<Violation> faults = check.faults(input);
        Outcome<NewBorrower> read = read(input);
        List<Violation> more = read.fold(borrower -> List.of(), violations -> violations);
        return faults.isEmpty() ? read : Outcome.refused(Violation.all(faults, more));
    }

    /** Checks everything but the shape, and what only the database knows: whether the number is free. */
    Outcome<NewBorrower> read(BorrowerRegisterInput input) {
        List<Violation> violations = new ArrayList<>(BorrowerRules.violations(
                input.birthDate,
                input.country,
                input.subdivision,
                input.timeZone,
                input.locale,
                calendar.businessDate()));
        // Without a country, a telephone number in its national form cannot be told to be wrong.
        if (!BorrowerRules.isCountry(input.country)) {
            return Outcome.refused(violations);
        }
        List<ContactPointFacts> own =
                points.readAll(input.contactPoints, input.country, List.of("input", "contactPoints"), violations);
        List<NewContact> contacts = contacts(input, violations);
        return violations.isEmpty()
                ? Outcome.accepted(new NewBorrower(facts(input), own, contacts))
                : Outcome.refused(violations);
    }

    private List<NewContact> contacts(BorrowerRegisterInput input, List<Violation> violations) {
        List<NewContact> contacts = new ArrayList<>();
        for (int i = 0; input.contacts != null && i < input.contacts.size(); i++) {
            List<String> path = List.of("input", "contacts", Integer.toString(i), "contactPoints");
            ContactInput contact = input.contacts.get(i);
            contacts.add(
                    new NewContact(contact, points.readAll(contact.contactPoints(), input.country, path, violations)));
        }
        return contacts;
    }

    private static BorrowerFacts facts(BorrowerRegisterInput input) {
        return new BorrowerFacts(
                input.number,
                input.name,
                input.nationalId,
                input.birthDate,
                input.country,
                input.subdivision,
                input.timeZone,
                BorrowerRules.canonicalLocale(input.locale == null ? "en" : input.locale));
    }
}
