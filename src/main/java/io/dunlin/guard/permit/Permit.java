package io.dunlin.guard.permit;

import io.dunlin.guard.decision.PermitUse;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.kernel.ClockSkew;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A permit for one contact.
 *
 * @param proposal the contact for which it was given
 * @param expiresAt when it is not good any more (exclusive)
 * @param endedAt when it ended before; null: it did not
 * @param end how it ended; null: it did not
 */
public record Permit(
        UUID id,
        UUID caseId,
        Proposal proposal,
        Instant givenAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable End end) {

    /** How a permit ends. */
    public enum End {
        REDEEMED,
        RELEASED,
        VOIDED
    }

    /**
     * Whether it covers a contact that was made.
     *
     * @param at when that contact was made
     */
    public PermitUse use(Proposal made, Instant at) {
        if (end == End.REDEEMED) {
            return PermitUse.USED_BEFORE;
        }
        if (end == End.RELEASED) {
            return PermitUse.RELEASED;
        }
        if (at.isBefore(givenAt.minus(ClockSkew.MOST)) || !covers(made)) {
            return PermitUse.MISMATCHED;
        }
        if (endedAt != null && !at.isBefore(endedAt)) {
            return PermitUse.VOIDED;
        }
        return at.isBefore(expiresAt) ? PermitUse.VALID : PermitUse.EXPIRED;
    }

    /** What the permit left open may be anything; who makes the contact is judged by whom it was given to. */
    private boolean covers(Proposal made) {
        return proposal.person().equals(made.person())
                && proposal.role() == made.role()
                && proposal.channel() == made.channel()
                && proposal.purpose() == made.purpose()
                && proposal.actorType() == made.actorType()
                && proposal.debts().containsAll(made.debts())
                && leavesOpen(proposal.contactPoint(), made.contactPoint())
                && leavesOpen(proposal.place(), made.place())
                && leavesOpen(proposal.entryConsent(), made.entryConsent())
                && leavesOpen(proposal.template(), made.template())
                && (proposal.participants().isEmpty() || proposal.participants().equals(made.participants()));
    }

    private static boolean leavesOpen(@Nullable Object asked, @Nullable Object made) {
        return asked == null || asked.equals(made);
    }
}
