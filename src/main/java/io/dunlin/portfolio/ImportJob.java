package io.dunlin.portfolio;

import io.dunlin.platform.command.Commands;
import io.dunlin.platform.command.Job;
import io.dunlin.platform.identity.Identity;
import io.dunlin.portfolio.format.CsvRows;
import io.dunlin.portfolio.format.JsonRows;
import io.dunlin.portfolio.format.RowSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** An import from the command line: a local file, or standard input. */
@ApplicationScoped
class ImportJob implements Job {

    private static final String STANDARD_INPUT = "-";
    private static final String CSV = "csv";
    private static final String NDJSON = "ndjson";

    private final Importer importer;

    ImportJob(Importer importer) {
        this.importer = importer;
    }

    @Override
    public String name() {
        return Commands.IMPORT;
    }

    @Override
    public Ended run(ParseResult arguments) {
        String file = arguments.matchedPositionalValue(0, STANDARD_INPUT);
        String format = format(arguments.matchedOptionValue(Commands.FORMAT, null), file);
        String name = name(file);
        try (InputStream rows = open(file)) {
            RowSource source = format.equals(CSV) ? new CsvRows(rows) : new JsonRows(rows);
            ImportView done = importer.run(source, name, Identity.SYSTEM);
            return Ended.of(done.status() == ImportStatus.COMPLETED, done.rejected() > 0, ImportJson.of(done));
        } catch (IOException e) {
            throw new Refusal(USAGE, "The file cannot be read.");
        }
    }

    private static String format(@Nullable String given, String file) {
        String name = given == null ? file.substring(file.lastIndexOf('.') + 1) : given;
        return switch (name.toLowerCase(Locale.ROOT)) {
            case CSV -> CSV;
            case NDJSON -> NDJSON;
            default -> throw new Refusal(USAGE, "Say what the file is: --format csv or --format ndjson.");
        };
    }

    private static InputStream open(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return System.in;
        }
        if (Files.isDirectory(Path.of(file))) {
            throw new IOException("a directory");
        }
        return Files.newInputStream(Path.of(file));
    }

    /** The name that is kept for people: without the folders, which tell of the machine. */
    private static @Nullable String name(String file) {
        String name = file.equals(STANDARD_INPUT)
                ? null
                : String.valueOf(Path.of(file).getFileName());
        if (!Importer.takesName(name)) {
            throw new Refusal(USAGE, "The name of the file is too long, or has invisible characters.");
        }
        return name;
    }
}
