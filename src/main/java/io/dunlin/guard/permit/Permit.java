package io.dunlin.guard.permit;

import io.dunlin.guard.decision.PermitUse;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.rule.Proposal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A permit for one contact.
 *
 * @param subject whom it concerns
 * @param proposal the contact for which it was given
 * @param expiresAt until when the contact has to begin (exclusive)
 * @param endedAt when the permit ended before it expired; null: it did not
 * @param end how it ended; null: it did not
 */
public record Permit(
        UUID id,
        Subject subject,
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
     * Whether it covers a contact that was made. What was begun before the permit was given is another contact: nobody had
     * asked about it. Clients tell whole seconds, so the second in which it was given counts.
     *
     * @param at when that contact was begun
     */
    public PermitUse use(Proposal made, Instant at) {
        if (end == End.REDEEMED) {
            return PermitUse.USED_BEFORE;
        }
        if (end == End.RELEASED) {
            return PermitUse.RELEASED;
        }
        if (at.isBefore(givenAt.truncatedTo(ChronoUnit.SECONDS)) || !covers(made)) {
            return PermitUse.MISMATCHED;
        }
        if (endedAt != null && !at.isBefore(endedAt)) {
            return PermitUse.VOIDED;
        }
        return at.isBefore(expiresAt) ? PermitUse.VALID : PermitUse.EXPIRED;
    }

    /** Whether it covers a contact for which it was redeemed, as the contact is told by a correction. */
    public PermitUse again(Proposal made, Instant at) {
        if (at.isBefore(givenAt.truncatedTo(ChronoUnit.SECONDS)) || !covers(made)) {
            return PermitUse.MISMATCHED;
        }
        return at.isBefore(expiresAt) ? PermitUse.VALID : PermitUse.EXPIRED;
    }

    /**
     * Whether it is for the same borrower, and not for another case: a case may have been opened or closed since it was
     * given.
     */
    public boolean concerns(Subject other) {
        return subject.borrowerId().equals(other.borrowerId())
                && (subject.caseId() == null
                        || other.caseId() == null
                        || subject.caseId().equals(other.caseId()));
    }

    /** What the permit left open may be anything: the rules that ask for it are then asked about the contact that was made. */
    private boolean covers(Proposal made) {
        return proposal.person().equals(made.person())
                && proposal.role() == made.role()
                && proposal.channel() == made.channel()
                && proposal.purpose() == made.purpose()
                && proposal.actorType() == made.actorType()
                && proposal.debts().containsAll(made.debts())
                && (made.collector() == null || isMadeBy(made.collector()))
                && leavesOpen(proposal.contactPoint(), made.contactPoint())
                && leavesOpen(proposal.place(), made.place())
                && leavesOpen(proposal.entryConsent(), made.entryConsent())
                && leavesOpen(proposal.template(), made.template())
                && (proposal.participants().isEmpty() || proposal.participants().equals(made.participants()));
    }

    private boolean isMadeBy(String collector) {
        return leavesOpen(proposal.collector(), collector)
                && (proposal.collectors().isEmpty() || proposal.collectors().contains(collector));
    }

    private static boolean leavesOpen(@Nullable Object asked, @Nullable Object made) {
        return asked == null || asked.equals(made);
    }
}
