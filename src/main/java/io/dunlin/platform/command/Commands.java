package io.dunlin.platform.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** All that the command line can say. Built by hand and not from annotations, so that no reflection is needed. */
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

    private static final String REGISTER = "register";
    private static final String ROTATE = "rotate";

    private static final String[] STATUSES = {
        "",
        "Exit status: 0 done; 1 not done, or not to its end; 2 a wrong command line;",
        "3 done, but loans or rows were left out, or faults of the log were found.",
        "Settings are environment variables, such as QUARKUS_DATASOURCE_JDBC_URL."
    };

    private Commands() {}

    /** A command line that knows them; it reads arguments and runs nothing. */
    static CommandLine line() {
        CommandSpec dunlin = command("dunlin", "Serves the GraphQL API, or does one of the commands and ends.");
        dunlin.usageMessage().footer(STATUSES).synopsisSubcommandLabel("[COMMAND]");
        dunlin.addSubcommand(MIGRATE, command(MIGRATE, "Brings the tables of the database to this release."));
        dunlin.addSubcommand(SWEEP, sweep());
        dunlin.addSubcommand(IMPORT, imports());
        dunlin.addSubcommand(DOCUMENTS, documents());
        dunlin.addSubcommand(KEYS, keys());
        dunlin.addSubcommand(LOG, log());
        dunlin.addSubcommand(
                HEALTH, command(HEALTH, "Asks the Dunlin that serves on this machine whether it is ready."));
        return new CommandLine(dunlin);
    }

    private static CommandSpec sweep() {
        return command(SWEEP, "Reviews the loans whose date has come, together with all replicas.")
                .addOption(OptionSpec.builder(AS_OF)
                        .paramLabel("DATE")
                        .type(LocalDate.class)
                        .converters(Commands::date)
                        .description("the business date, such as 2026-11-25; today's when it is left out")
                        .build())
                .addOption(OptionSpec.builder(PREVIEW)
                        .type(boolean.class)
                        .description("counts what would change, and takes it back")
                        .build());
    }

    private static CommandSpec imports() {
        return command(IMPORT, "Imports a portfolio: docs/import.md.")
                .addOption(OptionSpec.builder(FORMAT)
                        .paramLabel("FORMAT")
                        .type(String.class)
                        .description("csv or ndjson; needed when the name of the file does not end so")
                        .build())
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("1")
                        .required(true)
                        .paramLabel("FILE")
                        .type(String.class)
                        .description("the file, or - for standard input")
                        .build());
    }

    private static CommandSpec documents() {
        return command(DOCUMENTS, "Registers GraphQL documents that clients may name by their ids: docs/api.md.")
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("1")
                        .required(true)
                        .paramLabel(REGISTER)
                        .type(String.class)
                        .converters(text -> only(REGISTER, text))
                        .description("what to do: the only thing that there is")
                        .build())
                .addPositional(PositionalParamSpec.builder()
                        .index("1..*")
                        .arity("1..*")
                        .required(true)
                        .paramLabel("FILE")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("a document, or a manifest whose name ends with .json")
                        .build());
    }

    private static CommandSpec keys() {
        return command(KEYS, "Wraps the keys of all borrowers with the current master key: docs/personal-data.md.")
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("1")
                        .required(true)
                        .paramLabel(ROTATE)
                        .type(String.class)
                        .converters(text -> only(ROTATE, text))
                        .description("what to do: the only thing that there is")
                        .build());
    }

    private static CommandSpec log() {
        return command(LOG, "Verifies the log, or writes what an examiner needs of a borrower's: docs/log.md.")
                .addOption(option(BORROWER, "NUMBER", "the number of the one borrower whose log it is"))
                .addOption(option(ANCHOR, "NUMBER:HASH", "an anchor that was kept elsewhere, with which to compare"))
                .addOption(OptionSpec.builder(READABLE)
                        .type(boolean.class)
                        .description("writes what personal columns say, too; that it was looked at is recorded")
                        .build())
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("1")
                        .required(true)
                        .paramLabel(VERIFY + "|" + EXPORT)
                        .type(String.class)
                        .converters(Commands::verifyOrExport)
                        .description("what to do")
                        .build())
                .addPositional(PositionalParamSpec.builder()
                        .index("1")
                        .arity("0..1")
                        .paramLabel("FILE")
                        .type(String.class)
                        .description("what to write: a page that shows the log and verifies itself")
                        .build());
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static String verifyOrExport(String text) {
        if (!text.equals(VERIFY) && !text.equals(EXPORT)) {
            throw new TypeConversionException("it is neither '" + VERIFY + "' nor '" + EXPORT + "'");
        }
        return text;
    }

    private static CommandSpec command(String name, String description) {
        CommandSpec command = CommandSpec.create().name(name);
        command.usageMessage().description(description);
        return command.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("says this and ends")
                .build());
    }

    private static String only(String word, String text) {
        if (!text.equals(word)) {
            throw new TypeConversionException("it is not '" + word + "'");
        }
        return text;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("it is no date such as 2026-11-25");
        }
    }
}
