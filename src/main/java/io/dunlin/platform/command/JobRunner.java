package io.dunlin.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;
import picocli.CommandLine.ParseResult;

/** Runs the job that the command line names, once the application has started. */
@Unremovable
@ApplicationScoped
class JobRunner implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final Instance<Job> jobs;
    private final ObjectMapper json;

    JobRunner(@Any Instance<Job> jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    @Override
    public int run(String... arguments) {
        ParseResult given = Commands.line().parseArgs(arguments).subcommand();
        String name = given.commandSpec().name();
        Job named =
                jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
        try {
            Job.Ended ended = named.run(given);
            System.out.println(json.writeValueAsString(ended.result()));
            return ended.status();
        } catch (Job.Refusal refusal) {
            System.err.println("dunlin " + name + ": " + refusal.getMessage());
            return refusal.status();
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.errorf(e, "%s failed", name);
            return Job.FAILED;
        }
    }
}
