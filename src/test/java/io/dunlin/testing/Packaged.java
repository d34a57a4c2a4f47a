package io.dunlin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The packaged application as a process, jar or binary, with nothing set but what is given. */
public final class Packaged implements AutoCloseable {

    /** What the last build made. */
    public static final Path TARGET = Path.of("target");

    private static final Pattern PORTS = Pattern.compile(
            "Listening on: http://[^:\"]+:(\\d+)\\. Management interface listening on http://[^:\"]+:(\\d+)");

    private final Process process;
    private final Path output;
    private final Path errors;

    private Packaged(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /** @param settings environment variables; others of the configuration are taken away */
    public static Packaged start(Map<String, String> settings, String... arguments) {
        try {
            Path output = Files.createTempFile("dunlin", ".out");
            Path errors = Files.createTempFile("dunlin", ".err");
            List<String> command = new ArrayList<>(command());
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("DUNLIN_"));
            builder.environment().put("QUARKUS_HTTP_PORT", "0");
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
            builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "0S");
            builder.environment().putAll(TestKeys.environment());
            builder.environment().putAll(settings);
            return new Packaged(builder.start(), output, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is a binary. */
    public static boolean isNative() {
        return artifact().getProperty("type").equals("native");
    }

    /** The jar or the binary itself. */
    public static Path file() {
        return TARGET.resolve(artifact().getProperty("path"));
    }

    private static List<String> command() {
        if (isNative()) {
            return List.of(file().toAbsolutePath().toString());
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(java.toString(), "-Xmx256m", "-jar", file().toString());
    }

    private static Properties artifact() {
        Properties artifact = new Properties();
        try (FileReader file =
                new FileReader(TARGET.resolve("quarkus-artifact.properties").toFile())) {
            artifact.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the application is not packaged", e);
        }
        return artifact;
    }

    /** All that it has said, first what went to standard output. */
    public List<String> lines() {
        return Stream.concat(output().stream(), read(errors).stream()).toList();
    }

    /** What it has said on standard output. */
    public List<String> output() {
        return read(output);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the process ends by itself. */
    public int exitCode() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as(() -> "it has ended: " + String.join("\n", lines()))
                .isTrue();
        return process.exitValue();
    }

    /** Waits until it listens: the port of users. */
    public int port() {
        return port(1);
    }

    /** Waits until it listens: the port of health and metrics. */
    public int managementPort() {
        return port(2);
    }

    private int port(int which) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> listening().find());
        Matcher listening = listening();
        assertThat(listening.find()).isTrue();
        return Integer.parseInt(listening.group(which));
    }

    private Matcher listening() {
        assertThat(process.isAlive()).as(() -> String.join("\n", lines())).isTrue();
        return PORTS.matcher(String.join("\n", lines()));
    }

    /** Its number, by which workers of sweeps are named. */
    public long pid() {
        return process.pid();
    }

    /** Asks it to end. */
    public void terminate() {
        process.destroy();
    }

    /** Ends it without a word, as the kernel does when memory is short. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        try {
            Files.delete(output);
            Files.delete(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
