package io.dunlin.arrangement.judge;

import io.dunlin.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** A payment that was not reversed. */
public record CountedPayment(UUID id, UUID loanId, Money amount, LocalDate effectiveOn, Instant recordedAt) {

    /** The order in which payments count: by effective date, then as recorded. */
    static final Comparator<CountedPayment> ORDER = Comparator.comparing(CountedPayment::effectiveOn)
            .thenComparing(CountedPayment::recordedAt)
            .thenComparing(CountedPayment::id);
}
