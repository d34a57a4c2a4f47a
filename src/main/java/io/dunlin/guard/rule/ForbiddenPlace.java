package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.PlaceKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * No contact at some places: nobody is asked for money in public.
 *
 * @param places the forbidden places
 * @param unlessUsed whether an address is free once the person wrote from it to a collector (12 CFR 1006.6(d)(4)(i) and
 *     (iii))
 */
public record ForbiddenPlace(Set<PlaceKind> places, boolean unlessUsed) implements Rule {

    /** Whatever the person did. */
    public ForbiddenPlace(Set<PlaceKind> places) {
        this(places, false);
    }

    public ForbiddenPlace {
        places = Set.copyOf(places);
    }

    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        boolean told = proposal.place() != null || Boolean.TRUE.equals(proposal.atWork(facts));
        if (proposal.channel() == ActionChannel.VISIT && !told) {
            return List.of("place");
        }
        return places.contains(PlaceKind.WORKPLACE) && facts.person().mayBeAtWork(proposal)
                ? List.of("contactPointId")
                : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        boolean atWork = places.contains(PlaceKind.WORKPLACE) && Boolean.TRUE.equals(proposal.atWork(facts));
        boolean there = atWork || (proposal.place() != null && places.contains(proposal.place()));
        Instant used = facts.person().pointUsedAt();
        return RangeCourse.during(
                there ? List.of(TimeRange.ALWAYS) : List.of(),
                unlessUsed && used != null ? List.of(TimeRange.from(used)) : List.of(),
                "No contact %s."
                        .formatted(Words.any(places.stream().map(Words::at).toList())));
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof ForbiddenPlace place
                && places.containsAll(place.places)
                && (!unlessUsed || place.unlessUsed);
    }
}
