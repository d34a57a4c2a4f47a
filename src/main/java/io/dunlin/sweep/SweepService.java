package io.dunlin.sweep;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts sweeps on request. */
@ApplicationScoped
class SweepService {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final Once once;
    private final OverdueSweep sweep;
    private final BusinessCalendar calendar;
    private final Identity identity;

    SweepService(Once once, OverdueSweep sweep, BusinessCalendar calendar, Identity identity) {
        this.once = once;
        this.sweep = sweep;
        this.calendar = calendar;
        this.identity = identity;
    }

    /**
     * Starts a sweep and lets it run. A sweep as of the same day that runs already is joined instead.
     *
     * @param asOf null for the business date; a sweep that writes cannot look beyond it, a preview can, by a year
     */
    @Transactional
    @TransactionConfiguration(timeout = OverdueSweep.PLANNING_SECONDS)
    Outcome<UUID> start(@Nullable String idempotencyKey, @Nullable LocalDate asOf, boolean preview) {
        Start command = new Start(asOf, preview);
        return once.run(
                idempotencyKey,
                "overdueSweepStart",
                command,
                () -> begin(asOf, preview, identity.user()).fold(this::work, Outcome::refused));
    }

    /** A start with its original input, because the same request may be repeated after midnight. */
    private record Start(@Nullable LocalDate asOf, boolean preview) {}

    /** The run is committed already, whatever becomes of the transaction, which only keeps the idempotency key. */
    private Outcome<UUID> work(SweepRun run) {
        sweep.work(run);
        return Outcome.accepted(run.id());
    }

    /** Records a sweep that nobody works on yet, or finds the one as of the same day that runs. */
    Outcome<SweepRun> begin(@Nullable LocalDate given, boolean preview, String by) {
        LocalDate today = calendar.businessDate();
        LocalDate latest = preview ? today.plusYears(1) : today;
        LocalDate asOf = given == null ? today : given;
        if (asOf.isAfter(latest) || asOf.isBefore(EARLIEST)) {
            return Outcome.refused(
                    ErrorCode.OUT_OF_RANGE,
                    "asOf",
                    "A sweep may look through the business date; a preview, up to a year ahead.");
        }
        SweepRun run = sweep.start(asOf, preview, by);
        if (!run.asOf().equals(asOf)) {
            return Outcome.refused(
                    ErrorCode.ILLEGAL_STATE, "asOf", "A sweep for another date is running: " + run.asOf() + ".");
        }
        return Outcome.accepted(run);
    }
}
