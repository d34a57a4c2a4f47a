package io.dunlin.sweep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recorded sweep. */
record SweepRun(
        UUID id,
        LocalDate asOf,
        SweepStatus status,
        boolean preview,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int chunks,
        int chunksDone,
        int loansReviewed,
        int transitions,
        int casesOpened,
        int casesClosed,
        int failures) {}
