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
        boolean told = proposal.place() != null || Boolean.TRUE.equals(proposal.atWork(facts));
        return proposal.channel() == Channel.VISIT && !told ? List.of("place") : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        boolean atWork = places.contains(PlaceKind.WORKPLACE) && Boolean.TRUE.equals(proposal.atWork(facts));
        return SpanCourse.when(
                atWork || (proposal.place() != null && places.contains(proposal.place())),
                "No contact %s."
                        .formatted(Words.any(places.stream().map(Words::at).toList())));
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof ForbiddenPlace place && places.containsAll(place.places);
    }
}
