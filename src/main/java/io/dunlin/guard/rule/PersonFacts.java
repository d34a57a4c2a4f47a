package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask about the person to be reached.
 *
 * @param refusedAt since when the person, being a contact, refuses to be contacted; null: never did. It cannot be undone
 * @param declaredByBorrower whether the borrower named the person as a contact
 * @param debtRelated whether the person has to do with the debt, as a spouse for a debt of the household
 * @param offeredToPayAt since when the person offers to pay for the borrower; null: never did
 * @param pointUnusableSince since when the contact point is known to be invalid or another person's; null: it is not
 * @param locationAnswers when the person was asked where the borrower is, and answered; the first ones are enough
 * @param agreements times to which the person agreed
 * @param consents to be called more often
 */
public record PersonFacts(
        @Nullable Instant refusedAt,
        boolean declaredByBorrower,
        boolean debtRelated,
        @Nullable Instant offeredToPayAt,
        @Nullable Instant pointUnusableSince,
        List<Instant> locationAnswers,
        List<TimeAgreement> agreements,
        List<CallConsent> consents) {

    /** One of whom nothing special is known. */
    public static final PersonFacts PLAIN =
            new PersonFacts(null, true, false, null, null, List.of(), List.of(), List.of());

    public PersonFacts {
        locationAnswers = List.copyOf(locationAnswers);
        agreements = List.copyOf(agreements);
        consents = List.copyOf(consents);
    }

    List<Span> unusable() {
        return pointUnusableSince == null ? List.of() : List.of(Span.from(pointUnusableSince));
    }
}
