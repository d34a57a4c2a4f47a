package io.dunlin.sweep;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.command.Commands;
import io.dunlin.platform.command.Job;
import io.dunlin.platform.identity.Identity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** A sweep from the command line. It ends with the sweep, even when other replicas do the last chunks. */
@ApplicationScoped
class SweepJob implements Job {

    private final SweepService service;
    private final OverdueSweep sweep;

    SweepJob(SweepService service, OverdueSweep sweep) {
        this.service = service;
        this.sweep = sweep;
    }

    /** The printed result of a sweep that has ended. */
    @RegisterForReflection
    record Result(
            UUID sweep,
            LocalDate asOf,
            SweepStatus status,
            boolean preview,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int loansReviewed,
            int transitions,
            int casesOpened,
            int casesClosed,
            int failures) {}

    @Override
    public String name() {
        return Commands.SWEEP;
    }

    @Override
    public Ended run(ParseResult arguments) {
        LocalDate asOf = arguments.matchedOptionValue(Commands.AS_OF, null);
        boolean preview = arguments.hasMatchedOption(Commands.PREVIEW);
        SweepRun ended =
                sweep.workToTheEnd(service.begin(asOf, preview, Identity.SYSTEM).fold(run -> run, SweepJob::refuse));
        return Ended.of(ended.status() == SweepStatus.COMPLETED, ended.failures() > 0, result(ended));
    }

    private static SweepRun refuse(List<Violation> violations) {
        throw new Refusal(FAILED, violations.get(0).message());
    }

    private static Result result(SweepRun run) {
        return new Result(
                run.id(),
                run.asOf(),
                run.status(),
                run.preview(),
                run.startedAt(),
                run.finishedAt(),
                run.loansReviewed(),
                run.transitions(),
                run.casesOpened(),
                run.casesClosed(),
                run.failures());
    }
}
