package io.dunlin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The packaged application as a process, with nothing set but what is given. */
final class Packaged implements AutoCloseable {

    static final Path DIRECTORY = Path.of("target", "quarkus-app");

    private static final Pattern PORT = Pattern.compile("Listening on: http://[^:\"]+:(\\d+)");

    private final Process process;
    private final Path output;

    private Packaged(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param settings environment variables; others of the configuration are taken away */
    static Packaged start(Map<String, String> settings) {
        try {
            Path output = Files.createTempFile("dunlin", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-jar",
                            DIRECTORY.resolve("quarkus-run.jar").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("DUNLIN_"));
            builder.environment().put("QUARKUS_HTTP_PORT", "0");
            builder.environment().putAll(settings);
            return new Packaged(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the process ends by itself. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it has ended").isTrue();
        return process.exitValue();
    }

    /** Waits until it listens. */
    int port() {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> listening().find());
        Matcher listening = listening();
        assertThat(listening.find()).isTrue();
        return Integer.parseInt(listening.group(1));
    }

    private Matcher listening() {
        assertThat(process.isAlive()).as(() -> String.join("\n", lines())).isTrue();
        return PORT.matcher(String.join("\n", lines()));
    }

    void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            Files.delete(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
