package io.dunlin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures of a benchmark were measured on, and what the kernel counts of a process. */
final class Machine {

    private Machine() {}

    static String describe() {
        return "%s, %d processors, %s memory, Java %s (%s)"
                .formatted(
                        field("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/meminfo", "MemTotal"),
                        System.getProperty("java.version"),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    /** The Java that runs the benchmark also runs the application. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The memory that a process has resident now, in MiB. */
    static double memory(long pid) {
        return mebibytes(field("/proc/" + pid + "/status", "VmRSS"));
    }

    /** The most memory that a process ever had resident, in MiB. */
    static double peakMemory(long pid) {
        return mebibytes(field("/proc/" + pid + "/status", "VmHWM"));
    }

    private static double mebibytes(String kibibytes) {
        return kibibytes.endsWith(" kB") ? Integer.parseInt(kibibytes.replace(" kB", "")) / 1024.0 : Double.NaN;
    }

    private static String field(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
