package io.dunlin.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Measures the start and the memory of the application in each of its forms: bench/startup. */
public final class StartupBench {

    private static final int STARTS = 20;
    private static final int QUERIES = 10_000;
    private static final int CONNECTIONS = 16;
    private static final String DATABASE = "startup";

    /** That of the JVM, which else takes what it finds. The binary has its own, which is a part of what is measured. */
    private static final String HEAP = "256m";

    private StartupBench() {}

    /** @param arguments how many starts and how many queries; {@value #STARTS} and {@value #QUERIES} when left out */
    public static void main(String[] arguments) throws Exception {
        int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : STARTS;
        int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : QUERIES;
        List<Form> forms = Form.built(Form.JVM, Form.AOT, Form.NATIVE);
        try (BenchDatabase database = new BenchDatabase()) {
            System.out.println(Machine.describe());
            System.out.println(database.value("postgres", "select version()"));
            database.create(DATABASE);
            start(database, forms.get(0)).close(); // makes the tables
            StartupPortfolio.fill(database, DATABASE);
            Map<Form, StartupFigures> figures = new EnumMap<>(Form.class);
            forms.forEach(form -> figures.put(form, new StartupFigures()));
            for (int i = 0; i < starts; i++) { // one of each in turn: what disturbs the machine disturbs all
                for (Form form : forms) {
                    firstAnswer(database, form, figures.get(form));
                }
            }
            for (Form form : forms) {
                load(database, form, queries, figures.get(form));
            }
            System.out.printf(
                    "%d starts of each; %d queries for a page of 50 borrowers with 10 loans each over %d connections;"
                            + " JVM with -Xmx%s, native with the settings built in%n",
                    starts, queries, CONNECTIONS, HEAP);
            StartupFigures.print(figures);
            sizes(forms);
        }
    }

    private static void firstAnswer(BenchDatabase database, Form form, StartupFigures figures) throws Exception {
        byte[] request = RawHttp.query(StartupPortfolio.FIRST);
        long start = System.nanoTime();
        try (PackagedApp app = PackagedApp.launch(form, database.url(DATABASE), Map.of(), heap(form))) {
            app.awaitAnswer(request, StartupPortfolio.FIRST_HAS);
            double seconds = (System.nanoTime() - start) / 1e9;
            TimeUnit.SECONDS.sleep(1);
            figures.started(seconds, app.memory());
        }
    }

    private static void load(BenchDatabase database, Form form, int queries, StartupFigures figures) throws Exception {
        try (PackagedApp app = start(database, form)) {
            TimeUnit.SECONDS.sleep(1);
            figures.idle(app.memory());
            double seconds = Load.seconds(app, CONNECTIONS, queries, StartupPortfolio.PAGE, StartupPortfolio.PAGE_HAS);
            TimeUnit.SECONDS.sleep(1);
            figures.loaded(app.memory(), app.peakMemory(), queries / seconds);
        }
    }

    private static PackagedApp start(BenchDatabase database, Form form) throws Exception {
        return PackagedApp.start(form, database.url(DATABASE), Map.of(), heap(form));
    }

    private static String[] heap(Form form) {
        return form == Form.NATIVE ? new String[0] : new String[] {"-Xmx" + HEAP};
    }

    private static void sizes(List<Form> forms) {
        double java = Footprint.ofJava();
        System.out.println();
        for (Form form : forms) {
            double application = Footprint.ofApplication(form);
            String image = form == Form.NATIVE
                    ? "the binary, and all that an image holds besides the C library"
                    : "the directory; with the Java that ran it (%.0f MiB) %.0f MiB"
                            .formatted(java, application + java);
            System.out.printf(
                    "%-20s %4.0f MiB: %s; built in %.0f s%n", form, application, image, Footprint.buildSeconds(form));
        }
    }
}
