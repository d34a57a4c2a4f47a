package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask about the person to be reached.
 *
 * @param refusedAt since when the person, as a contact, refuses to be contacted; null: never refused. A refusal cannot
 *     be undone
 * @param declaredByBorrower whether the borrower named the person as a contact
 * @param standIn for whom the person stands in; null: nobody
 * @param offeredToPayAt since when the person offers to pay for the borrower; null: never did
 * @param pointUnusableSince since when the contact point is known to be invalid or another person's; null: it is not
 * @param pointAtWork whether the contact point is at the person's work; null when nobody said
 * @param pointUsedAt when the person first wrote to a collector from the address; null: never did, as far as is known
 * @param locationAnswers when the person was asked where the borrower is, and answered; the first ones are enough
 * @param agreements times to which the person agreed
 * @param consents consents to more calls
 * @param points all numbers or addresses by which the channel reaches the person
 */
public record PersonFacts(
        @Nullable Instant refusedAt,
        boolean declaredByBorrower,
        @Nullable StandIn standIn,
        @Nullable Instant offeredToPayAt,
        @Nullable Instant pointUnusableSince,
        @Nullable Boolean pointAtWork,
        @Nullable Instant pointUsedAt,
        List<Instant> locationAnswers,
        List<TimeAgreement> agreements,
        List<CallConsent> consents,
        List<KnownPoint> points) {

    /** One of whom nothing special is known. */
    public static final PersonFacts PLAIN =
            new PersonFacts(null, true, null, null, null, null, null, List.of(), List.of(), List.of(), List.of());

    public PersonFacts {
        locationAnswers = List.copyOf(locationAnswers);
        agreements = List.copyOf(agreements);
        consents = List.copyOf(consents);
        points = points == null ? List.of() : List.copyOf(points);
    }

    /**
     * A number or address of the person.
     *
     * @param unusableSince since when it is known to be invalid or another person's; null: it is not
     * @param atWork whether it is known to be at the person's work
     */
    public record KnownPoint(UUID key, @Nullable Instant unusableSince, boolean atWork) {

        /** One of which nobody said that it is at work. */
        public KnownPoint(UUID key, @Nullable Instant unusableSince) {
            this(key, unusableSince, false);
        }
    }

    /** The number or address of a contact: the one that is named, or else the only one there is. */
    public @Nullable UUID point(Proposal proposal) {
        UUID named = proposal.contactPoint();
        return named != null || points.size() != 1 ? named : points.get(0).key();
    }

    /** Whether it matters which of several numbers or addresses it is, because some are at work; unless the place is known. */
    boolean mayBeAtWork(Proposal proposal) {
        return proposal.place() == null
                && point(proposal) == null
                && points.stream().anyMatch(known -> known.atWork() && known.unusableSince() == null);
    }

    boolean has(@Nullable UUID point) {
        return points.stream().anyMatch(known -> known.key().equals(point));
    }

    /** When the number or address is known to be unusable; where none is named, when none of them all can be used. */
    List<TimeRange> unusable(Proposal proposal) {
        if (proposal.contactPoint() != null) {
            return pointUnusableSince == null ? List.of() : List.of(TimeRange.from(pointUnusableSince));
        }
        boolean oneWorks = points.stream().anyMatch(point -> point.unusableSince() == null);
        return oneWorks
                ? List.of()
                : points.stream()
                        .map(KnownPoint::unusableSince)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .map(since -> List.of(TimeRange.from(since)))
                        .orElse(List.of());
    }

    /** Whether some of several numbers or addresses can be used, and others cannot, so that it matters which. */
    boolean isMixed() {
        return points.stream().anyMatch(point -> point.unusableSince() == null)
                && points.stream().anyMatch(point -> point.unusableSince() != null);
    }
}
