package io.dunlin.sweep;

import io.dunlin.calendar.BusinessCalendar;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What operators see of sweeps. */
@ApplicationScoped
class SweepMetrics {

    private final MeterRegistry registry;
    private final BusinessCalendar calendar;
    private final AtomicLong lagDays;

    SweepMetrics(MeterRegistry registry, BusinessCalendar calendar) {
        this.registry = registry;
        this.calendar = calendar;
        this.lagDays = registry.gauge("dunlin.sweep.lag.days", new AtomicLong());
    }

    /** Takes note of the latest day that was swept; before the first sweep there is no lag to speak of. */
    void lag(@Nullable LocalDate swept) {
        lagDays.set(swept == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(swept, calendar.businessDate())));
    }

    /** Times a chunk and counts what it brought. */
    void chunk(SweepRun run, Supplier<ChunkResult> work) {
        String preview = String.valueOf(run.preview());
        Timer timer = registry.timer("dunlin.sweep.chunk", "preview", preview);
        ChunkResult result = timer.record(work);
        if (result == null || run.preview()) {
            return;
        }
        registry.counter("dunlin.sweep.loans.reviewed").increment(result.loans());
        registry.counter("dunlin.sweep.failures").increment(result.failures().size());
        result.edges()
                .forEach((edge, count) -> Counter.builder("dunlin.sweep.transitions")
                        .tag("from", edge.from())
                        .tag("to", edge.to())
                        .register(registry)
                        .increment(count));
    }

    /** Times the whole of a sweep, on the replica that ended it. */
    void finished(SweepRun run) {
        if (run.finishedAt() != null) {
            registry.timer("dunlin.sweep.duration", "preview", String.valueOf(run.preview()))
                    .record(Duration.between(run.startedAt(), run.finishedAt()));
        }
    }
}
