package io.dunlin.guard.rule;

import java.util.List;
import java.util.Set;

/**
 * No contact at some places: nobody is asked for money in public.
 *
 * @param places which ones
 */
public record ForbiddenPlace(Set<PlaceKind> places) implements Rule {

    public ForbiddenPlace {
        places = Set.copyOf(places);
    }

    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        return proposal.channel() == Channel.VISIT && proposal.place() == null ? List.of("place") : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        return SpanCourse.when(
                proposal.place() != null && places.contains(proposal.place()), "Not at a place of this kind.");
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof ForbiddenPlace place && places.containsAll(place.places);
    }
}
