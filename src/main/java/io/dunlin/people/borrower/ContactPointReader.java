package io.dunlin.people.borrower;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns contact points from clients into the stored form, in which equal ones are recognised. */
@ApplicationScoped
public class ContactPointReader {

    private static final int MOST = 50;

    /** Makes the rule of Bean Validation for e-mail addresses available. */
    private record EmailAddress(@Email String value) {}

    private final Validator validator;

    ContactPointReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * The points in the form that is stored; those at fault are left out.
     *
     * @param points null is like none; those whose own constraints do not hold, and those beyond the limit of a list, are
     *     the business of whoever checks the input
     * @param country the borrower's, for telephone numbers without a country code
     * @param path the path of the list in the input
     * @param violations takes what is wrong with them
     */
    public List<ContactPointFacts> readAll(
            @Nullable List<ContactPointInput> points, String country, List<String> path, List<Violation> violations) {
        List<ContactPointFacts> facts = new ArrayList<>();
        Set<ContactPointFacts> seen = new HashSet<>();
        for (int i = 0; points != null && i < Math.min(points.size(), MOST); i++) {
            if (!validator.validate(points.get(i)).isEmpty()) {
                continue;
            }
            List<String> place = append(path, Integer.toString(i));
            Optional<ContactPointFacts> point = read(points.get(i), country, place, violations);
            if (point.isPresent() && !seen.add(point.get().bare())) {
                violations.add(new Violation(ErrorCode.DUPLICATE, place, "This contact point is in the list already."));
            } else {
                point.ifPresent(facts::add);
            }
        }
        return facts;
    }

    /** Like {@link #readAll} for a single point. */
    public Optional<ContactPointFacts> read(
            ContactPointInput point, String country, List<String> path, List<Violation> violations) {
        Optional<String> value = switch (point.channel()) {
            case PHONE -> PhoneNumbers.e164(point.value(), country);
            case EMAIL -> email(point.value());
            case ADDRESS, APP -> Optional.of(point.value());
        };
        if (value.isEmpty()) {
            violations.add(new Violation(ErrorCode.INVALID, append(path, "value"), message(point.channel())));
        }
        return value.map(text -> new ContactPointFacts(point.channel(), text, point.atWork()));
    }

    private Optional<String> email(String address) {
        if (!validator.validateValue(EmailAddress.class, "value", address).isEmpty()) {
            return Optional.empty();
        }
        // Only the domain is defined to be the same in any case.
        int domain = address.lastIndexOf('@');
        return Optional.of(
                address.substring(0, domain) + address.substring(domain).toLowerCase(Locale.ROOT));
    }

    private static String message(ContactPointChannel channel) {
        return channel == ContactPointChannel.PHONE
                ? "This is not a valid telephone number without extension, neither as an international one nor in the"
                        + " borrower's country."
                : "This is not an e-mail address.";
    }

    private static List<String> append(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
