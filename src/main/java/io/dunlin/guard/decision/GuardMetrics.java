package io.dunlin.guard.decision;

import io.dunlin.guard.ContactPermissionView;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts what the guard decides: {@code dunlin_guard_decisions_total} and {@code dunlin_guard_breaches_total}. */
@ApplicationScoped
class GuardMetrics {

    private final MeterRegistry registry;

    GuardMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void decided(ContactPermissionView answer, boolean made) {
        registry.counter(
                        "dunlin.guard.decisions",
                        "verdict",
                        answer.verdict().name().toLowerCase(Locale.ROOT),
                        "of",
                        made ? "contact" : "permit")
                .increment();
    }

    void broken(String ruleId, BreachSeverity severity) {
        registry.counter(
                        "dunlin.guard.breaches",
                        "rule",
                        ruleId,
                        "severity",
                        severity.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
