package io.dunlin.guard.decision;

import io.dunlin.guard.ContactPermissionView;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;

/**
 * Counts what the guard decides: {@code dunlin_guard_decisions_total} and {@code dunlin_guard_breaches_total}. A decision
 * counts when its transaction is committed.
 */
@ApplicationScoped
class GuardMetrics {

    private final MeterRegistry registry;
    private final TransactionSynchronizationRegistry transaction;

    GuardMetrics(MeterRegistry registry, TransactionSynchronizationRegistry transaction) {
        this.registry = registry;
        this.transaction = transaction;
    }

    void decided(ContactPermissionView answer, boolean made) {
        count(registry.counter(
                "dunlin.guard.decisions",
                "verdict",
                answer.verdict().name().toLowerCase(Locale.ROOT),
                "of",
                made ? "contact" : "permit"));
    }

    void broken(String ruleId, BreachSeverity severity) {
        count(registry.counter(
                "dunlin.guard.breaches",
                "rule",
                ruleId,
                "severity",
                severity.name().toLowerCase(Locale.ROOT)));
    }

    private void count(Counter counter) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    counter.increment();
                }
            }
        });
    }
}
