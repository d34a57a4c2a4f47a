package io.dunlin.guard.rule;

import io.dunlin.vocabulary.PlaceKind;
import java.util.List;
import java.util.Set;

/**
 * Some places are entered only when the person agreed (CBA 2026). A refused consent is a warning only, because no input
 * says yet whether the place was entered all the same.
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
        if (place == null) {
            return List.of("place");
        }
        return places.contains(place) && proposal.entryConsent() == null ? List.of("entryConsent") : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        boolean agreed = Boolean.TRUE.equals(proposal.entryConsent());
        return RangeCourse.when(
                proposal.place() != null && places.contains(proposal.place()) && !agreed,
                "The person did not agree that anybody enters (%s)."
                        .formatted(proposal.place() == null ? "" : Words.at(proposal.place())));
    }

    @Override
    public boolean onlyWarns(Proposal proposal) {
        return Boolean.FALSE.equals(proposal.entryConsent());
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof EntryConsent consent && places.containsAll(consent.places);
    }
}
