package io.dunlin.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Measures what the settings of the binary's virtual machine and of its workers cost and bring: bench/binary. */
public final class BinaryBench {

    private static final int ROUNDS = 5;
    private static final int QUERIES = 600;
    private static final int CONNECTIONS = 16;
    private static final String DATABASE = "settings";
    private static final List<Integer> YOUNG_MIB = List.of(16, 20, 24, 32, 48, 64, 96, 128);
    private static final List<Integer> COMPARED_MIB = List.of(24, 64);
    private static final List<Integer> WORKERS = List.of(8, 16, 32);

    /** The settings that are tried one after the other; the others stand still meanwhile. */
    private static final int YOUNG = 64;

    private static final int WORKING = 16;

    private BinaryBench() {}

    private record Setting(Form form, String option, int workers) {
        @Override
        public String toString() {
            return "%s %s, %d workers".formatted(form, option, workers);
        }
    }

    /** Of one process. MiB. */
    private record Figures(double ready, double most, double requestsPerSecond) {}

    /** @param arguments how many rounds and how many queries; {@value #ROUNDS} and {@value #QUERIES} when left out */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : QUERIES;
        if (Form.built(Form.NATIVE).isEmpty()) {
            return;
        }
        try (BenchDatabase database = new BenchDatabase()) {
            System.out.println(Machine.describe());
            System.out.println(database.value("postgres", "select version()"));
            database.create(DATABASE);
            PackagedApp.start(Form.NATIVE, database.url(DATABASE), Map.of()).close(); // makes the tables
            StartupPortfolio.fill(database, DATABASE);
            Map<Setting, List<Figures>> figures = new LinkedHashMap<>();
            settings().forEach(setting -> figures.put(setting, new ArrayList<>()));
            for (int round = 0; round < rounds; round++) { // each in turn: what disturbs the machine disturbs all
                for (Setting setting : figures.keySet()) {
                    figures.get(setting).add(measure(database, setting, queries));
                }
            }
            System.out.printf(
                    "%d rounds of %d queries for a page of 50 borrowers with 10 loans each over %d connections; medians, of what was ever resident the most%n%n",
                    rounds, queries, CONNECTIONS);
            System.out.println("| setting | resident when ready | most ever resident | requests/s |");
            System.out.println("|---|---|---|---|");
            figures.forEach((setting, measured) -> System.out.printf(
                    "| %s | %.0f MiB | %.0f MiB | %.1f |%n",
                    setting,
                    median(measured, Figures::ready),
                    measured.stream().mapToDouble(Figures::most).max().orElseThrow(),
                    median(measured, Figures::requestsPerSecond)));
        }
    }

    private static List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        if (!Form.built(Form.OTHER).isEmpty()) { // only what tells them apart
            COMPARED_MIB.forEach(young -> Form.built(Form.NATIVE, Form.OTHER)
                    .forEach(form -> settings.add(new Setting(form, "-Xmn" + young + "m", WORKING))));
            return settings;
        }
        YOUNG_MIB.forEach(young -> settings.add(new Setting(Form.NATIVE, "-Xmn" + young + "m", WORKING)));
        WORKERS.stream()
                .filter(workers -> workers != WORKING)
                .forEach(workers -> settings.add(new Setting(Form.NATIVE, "-Xmn" + YOUNG + "m", workers)));
        if (!Form.built(Form.JVM).isEmpty()) {
            settings.add(new Setting(Form.JVM, "-Xmx256m", WORKING)); // the yardstick
        }
        return settings;
    }

    private static Figures measure(BenchDatabase database, Setting setting, int queries) throws Exception {
        Map<String, String> workers = Map.of("QUARKUS_THREAD_POOL_MAX_THREADS", String.valueOf(setting.workers()));
        try (PackagedApp app = PackagedApp.start(setting.form(), database.url(DATABASE), workers, setting.option())) {
            TimeUnit.SECONDS.sleep(1);
            double ready = app.memory();
            double seconds = Load.seconds(app, CONNECTIONS, queries, StartupPortfolio.PAGE, StartupPortfolio.PAGE_HAS);
            return new Figures(ready, app.peakMemory(), queries / seconds);
        }
    }

    private static double median(List<Figures> measured, ToDoubleFunction<Figures> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
