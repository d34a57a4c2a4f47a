package io.dunlin.platform.graphql;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the most recent callers; an evicted caller starts again with a full budget. */
@Singleton
@Unremovable
class Budgets {

    private static final int MOST = 10_000;

    private final GraphQlLimits limits;
    private final Map<String, Budget> callers = new LinkedHashMap<>(16, 0.75f, true);

    Budgets(GraphQlLimits limits) {
        this.limits = limits;
    }

    /** The budget of the caller, for whose name nobody asks when there is no limit. */
    Budget of(Supplier<String> caller) {
        if (limits.maxRequestsPerMinute() == 0 && limits.maxCostPerMinute() == 0) {
            return Budget.UNLIMITED;
        }
        synchronized (callers) {
            Budget budget = callers.computeIfAbsent(
                    caller.get(),
                    name -> new Budget(limits.maxRequestsPerMinute(), limits.maxCostPerMinute(), System::nanoTime));
            if (callers.size() > MOST) {
                callers.remove(callers.keySet().iterator().next());
            }
            return budget;
        }
    }
}
