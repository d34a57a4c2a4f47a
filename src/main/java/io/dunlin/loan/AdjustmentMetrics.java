package io.dunlin.loan;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;

/**
 * Sums what is adjusted: {@code dunlin_loan_adjusted_total}, in minor units of its currency, by kind and by whether it was booked
 * or reversed. An adjustment counts when its transaction is committed.
 */
@ApplicationScoped
class AdjustmentMetrics {

    private final MeterRegistry registry;
    private final TransactionSynchronizationRegistry transaction;

    AdjustmentMetrics(MeterRegistry registry, TransactionSynchronizationRegistry transaction) {
        this.registry = registry;
        this.transaction = transaction;
    }

    void count(RecordedAdjustment adjustment) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    add(adjustment);
                }
            }
        });
    }

    private void add(RecordedAdjustment adjustment) {
        registry.counter(
                        "dunlin.loan.adjusted",
                        "kind",
                        adjustment.kind().name().toLowerCase(Locale.ROOT),
                        "currency",
                        adjustment.amount().currency().getCurrencyCode(),
                        "status",
                        adjustment.status().name().toLowerCase(Locale.ROOT))
                // A meter wants a double; nothing is computed from it.
                .increment((double) adjustment.amount().minorUnits());
    }
}
