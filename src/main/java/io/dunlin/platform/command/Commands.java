package io.dunlin.platform.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands. They are built by hand and not from annotations, so no reflection is needed. */
public final class Commands {

    public static final String MIGRATE = "migrate";
    public static final String SWEEP = "sweep";
    public static final String IMPORT = "import";
    public static final String DOCUMENTS = "documents";
    public static final String KEYS = "keys";
    public static final String LOG = "log";

    /** Options and parameters of the jobs, by which they read what was given. */
    public static final String AS_OF = "--as-of";

    public static final String PREVIEW = "--preview";
    public static final String FORMAT = "--format";
    public static final String BORROWER = "--borrower";
    public static final String ANCHOR = "--anchor";
    public static final String READABLE = "--readable";

    /** What {@code log} does. */
    public static final String VERIFY = "verify";

    public static final String EXPORT = "export";

    static final String HEALTH = "health";

    private static final String[] STATUSES = {
        "",
        "Exit status: 0 done; 1 not done, or not to its end; 2 a wrong command line;",
        "3 done, but loans or rows were left out, or faults of the log were found.",
        "Settings are environment variables, such as QUARKUS_DATASOURCE_JDBC_URL."
    };

    private Commands() {}

    /** A command line that knows them; it reads arguments and runs nothing. */
    static CommandLine line() {
        CommandSpec dunlin =
                CommandSpecs.command("dunlin", "Serves the GraphQL API, or does one of the commands and ends.");
        dunlin.usageMessage().footer(STATUSES).synopsisSubcommandLabel("[COMMAND]");
        dunlin.addSubcommand(
                MIGRATE, CommandSpecs.command(MIGRATE, "Brings the tables of the database to this release."));
        dunlin.addSubcommand(SWEEP, CommandSpecs.sweep());
        dunlin.addSubcommand(IMPORT, CommandSpecs.imports());
        dunlin.addSubcommand(DOCUMENTS, CommandSpecs.documents());
        dunlin.addSubcommand(KEYS, CommandSpecs.keys());
        dunlin.addSubcommand(LOG, CommandSpecs.log());
        dunlin.addSubcommand(
                HEALTH,
                CommandSpecs.command(HEALTH, "Asks the Dunlin that serves on this machine whether it is ready."));
        return new CommandLine(dunlin);
    }
}
