package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.platform.vault.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it was recorded.
 *
 * @param effectiveOn the business date from which it counts
 * @param reversedAt when it was reversed; null while it counts
 */
public record RecordedPayment(
        UUID id,
        UUID loanId,
        String reference,
        Money amount,
        LocalDate effectiveOn,
        @Nullable String channel,
        Instant recordedAt,
        @Nullable Instant reversedAt,
        @Nullable SealedText reversalReason) {

    static final String REVERSAL_REASON = "payment_reversal.reason";

    /** Whether it was not reversed. */
    public boolean counts() {
        return reversedAt == null;
    }

    RecordedPayment reversed(Instant at, SealedText reason) {
        return new RecordedPayment(id, loanId, reference, amount, effectiveOn, channel, recordedAt, at, reason);
    }
}
