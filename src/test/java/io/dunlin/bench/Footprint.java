package io.dunlin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a form takes on the disk, and how long it took to build. */
final class Footprint {

    private Footprint() {}

    /** The size in MiB of what has to be in an image besides Java: a directory, or the one binary. */
    static double ofApplication(Form form) {
        Path program = form.program().orElseThrow();
        return size(form == Form.NATIVE ? program : program.getParent());
    }

    /** The size in MiB of the Java that runs the forms that need one, without what only compiling needs. */
    static double ofJava() {
        return size(Path.of(System.getProperty("java.home")));
    }

    /** The seconds that the scripts in bench/ took to build a form the last time they built it. */
    static double buildSeconds(Form form) {
        Path file = Path.of("target", "bench-" + form.name().toLowerCase() + ".seconds");
        try {
            return Files.exists(file)
                    ? Double.parseDouble(Files.readString(file).strip())
                    : Double.NaN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double size(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(root.resolve("jmods")) && !file.endsWith("src.zip"))
                            .mapToLong(Footprint::length)
                            .sum()
                    / (double) (1 << 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
