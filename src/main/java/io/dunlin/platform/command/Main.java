package io.dunlin.platform.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The entry point of the application: without a command it serves; with one it runs the command and ends. */
@QuarkusMain
public final class Main {

    private static final String DATABASE = "quarkus.datasource.jdbc.additional-jdbc-properties.";

    /** A job listens to nobody, starts nothing else, and leaves standard output to its result. */
    private static final Map<String, String> OF_A_JOB = Map.ofEntries(
            Map.entry("quarkus.http.host-enabled", "false"),
            Map.entry("quarkus.management.host-enabled", "false"),
            Map.entry("quarkus.oidc.tenant-enabled", "false"),
            Map.entry("quarkus.log.console.stderr", "true"),
            Map.entry("dunlin.sweep.cron", "off"),
            Map.entry("dunlin.sweep.join-every", "off"),
            Map.entry("dunlin.import.check-every", "off"),
            Map.entry("dunlin.queue.refresh-every", "off"),
            Map.entry("dunlin.placement.recall-every", "off"),
            Map.entry("dunlin.retention.cron", "off"),
            Map.entry("dunlin.log.anchor-every", "off"),
            Map.entry("dunlin.keys.look-every", "off"),
            Map.entry("dunlin.demo.enabled", "false"),
            Map.entry("quarkus.shutdown.delay", "0S"),
            Map.entry(DATABASE + "options", "-c lock_timeout=5min"),
            Map.entry("dunlin.keys-needed", "false"));

    Main() {}

    public static void main(String... arguments) {
        CommandLine line = Commands.line();
        try {
            ParseResult given = line.parseArgs(arguments);
            if (CommandLine.executeHelpRequest(given) != null) {
                System.exit(Job.DONE);
            }
            start(given, arguments);
        } catch (ParameterException wrong) {
            System.err.println(wrong.getMessage());
            wrong.getCommandLine().usage(System.err);
            System.exit(Job.USAGE);
        }
    }

    private static void start(ParseResult given, String... arguments) {
        if (!given.hasSubcommand()) {
            Quarkus.run(arguments);
            return;
        }
        String name = given.subcommand().commandSpec().name();
        if (name.equals(Commands.HEALTH)) {
            System.exit(HealthProbe.ready() ? Job.DONE : Job.FAILED);
        }
        OF_A_JOB.forEach(System::setProperty);
        if (name.equals(Commands.MIGRATE) || name.equals(Commands.LOG)) {
            // An index of a large table, or a log of years, may take one statement.
            System.setProperty(DATABASE + "socketTimeout", "3600");
        }
        if (name.equals(Commands.MIGRATE)) {
            System.setProperty("dunlin.migrate-at-start", "true");
        }
        if (readsPersonalData(name, given.subcommand())) {
            System.setProperty("dunlin.keys-needed", "true");
        }
        Quarkus.run(JobRunner.class, arguments);
    }

    private static boolean readsPersonalData(String name, ParseResult arguments) {
        return name.equals(Commands.IMPORT)
                || name.equals(Commands.KEYS)
                || (name.equals(Commands.LOG) && arguments.hasMatchedOption(Commands.READABLE));
    }
}
