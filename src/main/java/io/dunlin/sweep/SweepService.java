package io.dunlin.sweep;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.sweep.OverdueSweepStart.OverdueSweepStartInput;
import io.dunlin.vocabulary.ErrorCode;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Starts sweeps on request. A sweep as of the same day that runs already is joined instead. */
@ApplicationScoped
class SweepService {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final Mutations mutations;
    private final OverdueSweep sweep;
    private final SweepQueryService queries;
    private final BusinessCalendar calendar;
    private final Event<SweepStarted> started;

    SweepService(
            Mutations mutations,
            OverdueSweep sweep,
            SweepQueryService queries,
            BusinessCalendar calendar,
            Event<SweepStarted> started) {
        this.mutations = mutations;
        this.sweep = sweep;
        this.queries = queries;
        this.calendar = calendar;
        this.started = started;
    }

    /**
     * Starts a sweep and lets it run. The transaction begins here and not at the door, since planning a large portfolio
     * takes longer than the door allows.
     */
    @Transactional
    @TransactionConfiguration(timeout = OverdueSweep.PLANNING_SECONDS)
    Outcome<SweepView> start(OverdueSweepStartInput input) {
        return mutations.run("overdueSweepStart", input, this::started, queries::startedSweep);
    }

    /**
     * Records the sweep in the transaction of the mutation, together with its idempotency key. Workers begin only after
     * the commit, by {@link SweepStarted}: before it they could not see the run, and for an input with a fault there is
     * no commit, so nothing of it is left and nobody works on it.
     */
    Outcome<Written<SweepView>> started(OverdueSweepStartInput input, Stamp stamp) {
        return begun(
                        input.asOf(),
                        input.preview(),
                        stamp.on(),
                        asOf -> sweep.record(asOf, input.preview(), stamp.at(), stamp.by()))
                .fold(this::written, Outcome::refused);
    }

    private Outcome<Written<SweepView>> written(SweepRun run) {
        started.fire(new SweepStarted(run));
        return Outcome.accepted(new Written<>(run.id(), SweepQueryService.view(run)));
    }

    /** Records a sweep that nobody works on yet, or finds the one as of the same day that runs. */
    Outcome<SweepRun> begin(@Nullable LocalDate given, boolean preview, String by) {
        return begun(given, preview, calendar.businessDate(), asOf -> sweep.start(asOf, preview, by));
    }

    /**
     * @param given null for the business date; a sweep that writes cannot look beyond it, a preview can, by a year
     * @param start records a sweep, or finds the one that runs
     */
    private static Outcome<SweepRun> begun(
            @Nullable LocalDate given, boolean preview, LocalDate today, Function<LocalDate, SweepRun> start) {
        LocalDate latest = preview ? today.plusYears(1) : today;
        LocalDate asOf = given == null ? today : given;
        if (asOf.isAfter(latest) || asOf.isBefore(EARLIEST)) {
            return Outcome.refused(
                    ErrorCode.OUT_OF_RANGE,
                    "asOf",
                    "A sweep may look through the business date; a preview, up to a year ahead.");
        }
        SweepRun run = start.apply(asOf);
        if (!run.asOf().equals(asOf)) {
            return Outcome.refused(
                    ErrorCode.ILLEGAL_STATE, "asOf", "A sweep for another date is running: " + run.asOf() + ".");
        }
        return Outcome.accepted(run);
    }
}
