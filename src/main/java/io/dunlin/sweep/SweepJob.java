package io.dunlin.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Identity;
import io.dunlin.platform.command.Commands;
import io.dunlin.platform.command.Job;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** A sweep from the command line. It ends with the sweep, whoever does the last of it. */
@ApplicationScoped
class SweepJob implements Job {

    private final SweepService service;
    private final OverdueSweep sweep;
    private final ObjectMapper json;

    SweepJob(SweepService service, OverdueSweep sweep, ObjectMapper json) {
        this.service = service;
        this.sweep = sweep;
        this.json = json;
    }

    /** What is printed of a sweep that has ended. */
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
    public int run(ParseResult arguments) {
        LocalDate asOf = arguments.matchedOptionValue(Commands.AS_OF, null);
        boolean preview = arguments.hasMatchedOption(Commands.PREVIEW);
        SweepRun ended =
                sweep.workToTheEnd(service.begin(asOf, preview, Identity.SYSTEM).fold(run -> run, SweepJob::refuse));
        print(ended);
        if (ended.status() != SweepStatus.COMPLETED) {
            return FAILED;
        }
        return ended.failures() == 0 ? DONE : INCOMPLETE;
    }

    private static SweepRun refuse(List<Violation> violations) {
        throw new Refusal(FAILED, violations.get(0).message());
    }

    private void print(SweepRun run) {
        Result result = new Result(
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
        try {
            System.out.println(json.writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
