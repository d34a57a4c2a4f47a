package io.dunlin.guard.rule;

import io.dunlin.vocabulary.PlaceKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some places are entered only when the person agreed (CBA 2026). Of a place that was not entered nothing is asked. A
 * refused consent is a warning only where nobody reported whether the place was entered all the same.
 *
 * @param places the places that need consent
 */
public record EntryConsent(Set<PlaceKind> places) implements Rule {

    public EntryConsent {
        places = Set.copyOf(places);
    }

    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        PlaceKind place = proposal.place();
        if (Boolean.FALSE.equals(entered(proposal))) {
            return List.of();
        }
        if (place == null) {
            return List.of("place");
        }
        return places.contains(place) && proposal.entryConsent() == null ? List.of("entryConsent") : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        boolean agreed = Boolean.TRUE.equals(proposal.entryConsent()) || Boolean.FALSE.equals(entered(proposal));
        return RangeCourse.when(
                proposal.place() != null && places.contains(proposal.place()) && !agreed,
                "The person did not agree that anybody enters (%s)."
                        .formatted(proposal.place() == null ? "" : Words.at(proposal.place())));
    }

    @Override
    public boolean onlyWarns(Proposal proposal) {
        return Boolean.FALSE.equals(proposal.entryConsent()) && entered(proposal) == null;
    }

    /** Whether it was entered; null before the visit, and when nobody reported on it. */
    private static @Nullable Boolean entered(Proposal proposal) {
        return proposal.conduct() == null ? null : proposal.conduct().entered();
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof EntryConsent consent && places.containsAll(consent.places);
    }
}
