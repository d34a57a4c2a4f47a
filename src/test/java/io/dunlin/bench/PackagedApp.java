package io.dunlin.bench;

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

/** The packaged application as a process of its own, with a small heap. */
final class PackagedApp implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private PackagedApp(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static PackagedApp start(String jdbcUrl, String heap, Map<String, String> settings) throws Exception {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-jar",
                "target/quarkus-app/quarkus-run.jar");
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "DUNLIN_IDENTITY_INSECURE_USER", "bench",
                        "DUNLIN_SWEEP_CRON", "off",
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", String.valueOf(port)));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(new File("target/bench-app.log"));
        PackagedApp app = new PackagedApp(builder.start(), "http://127.0.0.1:" + port);
        app.awaitReady();
        return app;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the application does not start; see target/bench-app.log");
    }

    HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file and returns the answer, which must be good. */
    String post(String path, String type, Path body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
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
        String body = "{\"query\":\"" + document.replace("\"", "\\\"").replace('\n', ' ') + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonPath json = new JsonPath(answer);
        if (json.get("errors") != null) {
            throw new IllegalStateException(answer);
        }
        return json.setRootPath("data");
    }

    String peakMemory() {
        return Machine.peakMemory(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
