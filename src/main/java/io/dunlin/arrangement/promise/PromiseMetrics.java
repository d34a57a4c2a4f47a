package io.dunlin.arrangement.promise;

import io.dunlin.vocabulary.PromiseStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;

/**
 * Counts what promises become: {@code dunlin_promises_total}, by status; OPEN counts those that are made, and those that are
 * open again. It counts when the transaction is committed.
 */
@ApplicationScoped
class PromiseMetrics {

    private final MeterRegistry registry;
    private final TransactionSynchronizationRegistry transaction;

    PromiseMetrics(MeterRegistry registry, TransactionSynchronizationRegistry transaction) {
        this.registry = registry;
        this.transaction = transaction;
    }

    void became(PromiseStatus status) {
        Counter counter =
                registry.counter("dunlin.promises", "status", status.name().toLowerCase(Locale.ROOT));
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int outcome) {
                if (outcome == Status.STATUS_COMMITTED) {
                    counter.increment();
                }
            }
        });
    }
}
