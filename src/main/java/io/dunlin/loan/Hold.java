package io.dunlin.loan;

import io.dunlin.kernel.DateRange;
import io.dunlin.platform.vault.SealedText;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.MoratoriumKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a hold freezes something about a loan.
 *
 * @param from the first day
 * @param through the last day (inclusive); null: until it is lifted
 * @param freezesInterest whether the contract's interest of its days is not owed
 * @param moratorium null for another kind
 * @param liftedOn the first day on which it no longer holds; null when it was not lifted
 */
public record Hold(
        UUID id,
        UUID loanId,
        HoldKind kind,
        LocalDate from,
        @Nullable LocalDate through,
        SealedText reason,
        SealedText authority,
        String placedBy,
        boolean freezesDelinquency,
        boolean freezesCharges,
        boolean freezesInterest,
        boolean freezesContact,
        @Nullable MoratoriumKind moratorium,
        @Nullable LocalDate liftedOn) {

    static final String REASON = "loan_hold.reason";
    static final String AUTHORITY = "loan_hold.authority";

    /** The days that it covers; none when it was lifted on its first day. */
    Optional<DateRange> days() {
        if (liftedOn == null) {
            return Optional.of(new DateRange(from, through));
        }
        return liftedOn.isAfter(from) ? Optional.of(new DateRange(from, liftedOn.minusDays(1))) : Optional.empty();
    }

    /** Whether it covers any of the days from one to the other (inclusive; a null end is open). */
    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherThrough) {
        return days().filter(days -> (otherThrough == null || !days.from().isAfter(otherThrough))
                        && (days.through() == null || !days.through().isBefore(otherFrom)))
                .isPresent();
    }

    Hold lifted(LocalDate on) {
        return new Hold(
                id,
                loanId,
                kind,
                from,
                through,
                reason,
                authority,
                placedBy,
                freezesDelinquency,
                freezesCharges,
                freezesInterest,
                freezesContact,
                moratorium,
                on);
    }
}
