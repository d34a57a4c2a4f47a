package io.dunlin.guard.rule;

import io.dunlin.vocabulary.Reach;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a contact went, as far as rules ask.
 *
 * @param attested the duties that were reported as done; a duty that is not named was not done
 * @param reach how far the contact got; null: somebody was reached, and no more was recorded
 * @param byAnother whether another person than the intended one was reached
 * @param debtTold whether it was reported that somebody learned of the debt
 * @param entered whether the place was entered; null when nobody reported on it
 */
public record Conduct(
        Set<Attestation> attested,
        @Nullable Reach reach,
        boolean byAnother,
        boolean debtTold,
        @Nullable Boolean entered) {

    public Conduct {
        attested = Set.copyOf(attested);
    }

    /** Of a contact in which nothing is known to have been entered. */
    public Conduct(Set<Attestation> attested, @Nullable Reach reach, boolean byAnother, boolean debtTold) {
        this(attested, reach, byAnother, debtTold, null);
    }

    /** Of a contact that reached the person. */
    public Conduct(Set<Attestation> attested) {
        this(attested, Reach.CONVERSATION, false, false);
    }

    /** Whether anybody was reached, so that what has to be done during a contact had to be done. */
    boolean reachedSomebody() {
        return reach == null || reach == Reach.CONVERSATION || reach == Reach.ANSWERED || reach == Reach.DELIVERED;
    }

    /** Whether it is known that a count leaves the contact out. */
    boolean isLeftOutBy(Counted counted) {
        return reach != null && !counted.counts(reach);
    }
}
