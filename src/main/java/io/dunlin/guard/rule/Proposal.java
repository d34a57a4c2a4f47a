package io.dunlin.guard.rule;

import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.TemplateTrait;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that somebody wants to make, or one that was made. Its time is not part of it: the same proposal is judged
 * at many instants.
 *
 * @param person the person to reach: the borrower or a contact
 * @param role the role in which that person is reached
 * @param contactPoint the number or address; null when it is not known yet
 * @param debts the debts that the contact is about; none for a borrower without loans
 * @param collector the collector who makes the contact; null for a machine, and when not known yet
 * @param collectors one of them makes the contact, but it is not known yet which; none when {@code collector} says it, and
 *     when nobody is known
 * @param participants the collectors of a visit, the first one included; empty when they are not known yet
 * @param place where the person will be met or called; null when it is not known
 * @param entryConsent whether the person agreed that the place is entered; null when nobody asked yet
 * @param template the text of a message; null when there is none or it is not known yet
 * @param repeat why a third person may be asked once more where the borrower is; null when there is no reason
 * @param conduct how the contact went; null before it is made
 */
public record Proposal(
        UUID person,
        PartyRole role,
        @Nullable UUID contactPoint,
        ActionChannel channel,
        ContactPurpose purpose,
        Set<UUID> debts,
        ActorType actorType,
        @Nullable String collector,
        Set<String> collectors,
        Set<String> participants,
        @Nullable PlaceKind place,
        @Nullable Boolean entryConsent,
        @Nullable Template template,
        @Nullable RepeatReason repeat,
        @Nullable Conduct conduct) {

    public Proposal {
        debts = Set.copyOf(debts);
        // What was decided before there were several has none.
        collectors = collectors == null ? Set.of() : Set.copyOf(collectors);
        participants = Set.copyOf(participants);
    }

    /** One that names no several collectors. */
    public Proposal(
            UUID person,
            PartyRole role,
            @Nullable UUID contactPoint,
            ActionChannel channel,
            ContactPurpose purpose,
            Set<UUID> debts,
            ActorType actorType,
            @Nullable String collector,
            Set<String> participants,
            @Nullable PlaceKind place,
            @Nullable Boolean entryConsent,
            @Nullable Template template,
            @Nullable RepeatReason repeat,
            @Nullable Conduct conduct) {
        this(
                person,
                role,
                contactPoint,
                channel,
                purpose,
                debts,
                actorType,
                collector,
                Set.of(),
                participants,
                place,
                entryConsent,
                template,
                repeat,
                conduct);
    }

    /** The codes of all who make the contact, or may, or take part in it. */
    public Set<String> people() {
        Set<String> people = new LinkedHashSet<>(participants);
        people.addAll(collectors);
        if (collector != null) {
            people.add(collector);
        }
        return people;
    }

    /** Whether the text has the trait; a contact without a text has none. */
    boolean has(TemplateTrait trait) {
        return template != null && template.traits().contains(trait);
    }

    /** Whether the person is contacted at work: because of the place or of the number or address; null when nobody knows. */
    @Nullable
    Boolean atWork(Facts facts) {
        Boolean marked = facts.person().pointAtWork();
        if (place == PlaceKind.WORKPLACE || Boolean.TRUE.equals(marked)) {
            return Boolean.TRUE;
        }
        return place == null ? marked : Boolean.FALSE;
    }

    /** Whether it is a text that is one of these notices, for which some rules make way; what is said is none. */
    boolean isAnyOf(Set<TemplateTrait> notices) {
        return channel.isWritten() && notices.stream().anyMatch(this::has);
    }

    /** Whether it was made and reached somebody. */
    boolean isDone() {
        return conduct != null && conduct.reachedSomebody();
    }

    /** Whether it was made and came to something that does not count there: what was refused beforehand is then none. */
    boolean isLeftOutBy(Counted counted) {
        return conduct != null && conduct.isLeftOutBy(counted);
    }
}
