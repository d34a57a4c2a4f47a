package io.dunlin.platform.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** The options and parameters of each command. */
final class CommandSpecs {

    private static final String REGISTER = "register";
    private static final String ROTATE = "rotate";

    private CommandSpecs() {}

    static CommandSpec sweep() {
        return command(Commands.SWEEP, "Reviews the loans whose date has come, together with all replicas.")
                .addOption(OptionSpec.builder(Commands.AS_OF)
                        .paramLabel("DATE")
                        .type(LocalDate.class)
                        .converters(CommandSpecs::date)
                        .description("the business date, such as 2026-11-25; today's when it is left out")
                        .build())
                .addOption(OptionSpec.builder(Commands.PREVIEW)
                        .type(boolean.class)
                        .description("counts what would change, and takes it back")
                        .build());
    }

    static CommandSpec imports() {
        return command(Commands.IMPORT, "Imports a portfolio: docs/import.md.")
                .addOption(OptionSpec.builder(Commands.FORMAT)
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

    static CommandSpec documents() {
        return command(
                        Commands.DOCUMENTS,
                        "Registers GraphQL documents that clients may name by their ids: docs/api.md.")
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

    static CommandSpec keys() {
        return command(
                        Commands.KEYS,
                        "Wraps the keys of all borrowers with the current master key: docs/personal-data.md.")
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

    static CommandSpec log() {
        return command(Commands.LOG, "Verifies the log, or writes what an examiner needs of a borrower's: docs/log.md.")
                .addOption(option(Commands.BORROWER, "NUMBER", "the number of the one borrower whose log it is"))
                .addOption(option(
                        Commands.ANCHOR, "NUMBER:HASH", "an anchor that was kept elsewhere, with which to compare"))
                .addOption(OptionSpec.builder(Commands.READABLE)
                        .type(boolean.class)
                        .description("writes what personal columns say, too; that it was looked at is recorded")
                        .build())
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("1")
                        .required(true)
                        .paramLabel(Commands.VERIFY + "|" + Commands.EXPORT)
                        .type(String.class)
                        .converters(CommandSpecs::verifyOrExport)
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
        if (!text.equals(Commands.VERIFY) && !text.equals(Commands.EXPORT)) {
            throw new TypeConversionException("it is neither '" + Commands.VERIFY + "' nor '" + Commands.EXPORT + "'");
        }
        return text;
    }

    static CommandSpec command(String name, String description) {
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
