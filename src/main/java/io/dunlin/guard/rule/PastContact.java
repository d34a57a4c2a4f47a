package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was made, or a permit for one.
 *
 * @param at when it was made; for a permit, when it was given
 * @param person the person who was to be reached, or who called
 * @param contactPoint the number or address; null when it is not known
 * @param debts the debts that the contact was about
 * @param inbound whether the person made it
 * @param expiresAt when an unused permit expires and no longer counts (exclusive); null for a contact that was made
 * @param own whether the contact was made by the same house as the judged one: the lender, or the same agency
 * @param misdirectedSince since when the number is known to belong to another person than the intended one; null: it is
 *     not
 * @param traits the known traits of its text; none when it had no text
 */
public record PastContact(
        Instant at,
        UUID person,
        @Nullable UUID contactPoint,
        Set<UUID> debts,
        ActionChannel channel,
        boolean inbound,
        Reach reach,
        @Nullable Instant expiresAt,
        boolean own,
        @Nullable Instant misdirectedSince,
        Set<TemplateTrait> traits) {

    public PastContact {
        debts = Set.copyOf(debts);
        traits = traits == null ? Set.of() : Set.copyOf(traits);
    }

    /** One by the same house, of which nothing else is known. */
    public PastContact(
            Instant at,
            UUID person,
            @Nullable UUID contactPoint,
            Set<UUID> debts,
            ActionChannel channel,
            boolean inbound,
            Reach reach,
            @Nullable Instant expiresAt) {
        this(at, person, contactPoint, debts, channel, inbound, reach, expiresAt, true, null, Set.of());
    }

    /** The same as another house sees it, or by another record of its number. */
    public PastContact seen(boolean byTheSame, @Nullable UUID point) {
        return new PastContact(
                at, person, point, debts, channel, inbound, reach, expiresAt, byTheSame, misdirectedSince, traits);
    }

    /** While it is a permit, or from when it was made on. */
    TimeRange range() {
        return TimeRange.of(at, expiresAt);
    }

    /** Whether the person was spoken to by telephone or met, or may be under a permit. */
    boolean isConversation() {
        return reach == Reach.CONVERSATION || reach == Reach.PLANNED;
    }
}
