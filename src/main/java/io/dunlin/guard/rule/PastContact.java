package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was made, or one for which there is a permit.
 *
 * @param at when it was made; for a permit, when it was given
 * @param person who was to be reached, or who called
 * @param contactPoint by which number or address; null when it is not known
 * @param debts what it was about
 * @param inbound whether the person made it
 * @param expiresAt when a permit that is not used gives its quota back (exclusive); null for a contact that was made
 */
public record PastContact(
        Instant at,
        UUID person,
        @Nullable UUID contactPoint,
        Set<UUID> debts,
        Channel channel,
        boolean inbound,
        Reach reach,
        @Nullable Instant expiresAt) {

    public PastContact {
        debts = Set.copyOf(debts);
    }

    /** Whether the person was spoken to by telephone or met, or may be under a permit. */
    boolean isConversation() {
        return reach == Reach.CONVERSATION || reach == Reach.PLANNED;
    }
}
