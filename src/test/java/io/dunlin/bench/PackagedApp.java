package io.dunlin.bench;

import io.dunlin.testing.TestKeys;
import io.dunlin.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, in one of its forms. */
final class PackagedApp implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final int managementPort;

    private PackagedApp(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param options as for {@link Form#command}
     */
    static PackagedApp start(Form form, String jdbcUrl, Map<String, String> settings, String... options)
            throws Exception {
        PackagedApp app = launch(form, jdbcUrl, settings, options);
        app.awaitReady();
        return app;
    }

    /** Starts it and comes back at once. */
    static PackagedApp launch(Form form, String jdbcUrl, Map<String, String> settings, String... options)
            throws Exception {
        int port = freePort();
        int managementPort = freePort();
        ProcessBuilder builder = new ProcessBuilder(form.command(options));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "DUNLIN_SWEEP_CRON", "off",
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort)));
        builder.environment().putAll(Tokens.settings());
        builder.environment().putAll(TestKeys.environment());
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(new File("target/bench-app.log"));
        return new PackagedApp(builder.start(), port, managementPort);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws Exception {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                .build();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            assertAlive();
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the application is not ready after a minute; see target/bench-app.log");
    }

    /** Asks again and again, a millisecond apart, until the answer has what it must have. */
    void awaitAnswer(byte[] request, String expected) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            assertAlive();
            try (RawHttp http = new RawHttp(port)) {
                if (http.send(request).contains(expected)) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        throw new IllegalStateException("no right answer after a minute; see target/bench-app.log");
    }

    private void assertAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the application does not start; see target/bench-app.log");
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file and returns the answer, which must be good. */
    String post(String path, String type, Path body) throws Exception {
        HttpRequest request = request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofFile(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** The data of the answer to a document without variables. */
    JsonPath ask(String document) throws Exception {
        String answer;
        try (RawHttp http = new RawHttp(port)) {
            answer = http.send(RawHttp.query(document));
        }
        JsonPath json = new JsonPath(answer);
        if (json.get("errors") != null) {
            throw new IllegalStateException(answer);
        }
        return json.setRootPath("data");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Tokens.staff());
    }

    int port() {
        return port;
    }

    /** In MiB. */
    double memory() {
        return Machine.memory(process.pid());
    }

    /** In MiB. */
    double peakMemory() {
        return Machine.peakMemory(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
