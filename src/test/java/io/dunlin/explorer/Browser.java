package io.dunlin.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A headless Chromium with an empty profile, driven as W3C's WebDriver has it by the chromedriver that belongs to it. */
final class Browser implements AutoCloseable {

    /** The key of an element in answers, which the standard fixes. */
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private static final String CONTROL = "\uE009";
    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, String server, Path profile) {
        this.driver = driver;
        JsonNode opened = send("POST", server + "/session", capabilities(profile));
        session = server + "/session/" + opened.path("sessionId").asText();
    }

    /** Where there is none, the test that asks is left out, and says so. */
    static Browser open() {
        boolean isThere = isThere("chromedriver") && isThere("chromium");
        if (!isThere) {
            System.err.println("=== THE EXPLORER IS NOT TESTED: no chromium and chromedriver on the path ===");
        }
        assumeTrue(isThere, "no chromium and chromedriver on the path");
        try {
            Path profile = Files.createTempDirectory("dunlin-browser");
            Process driver = new ProcessBuilder("chromedriver", "--port=0")
                    .redirectErrorStream(true)
                    .start();
            return new Browser(driver, "http://localhost:" + port(driver), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String port(Process driver) throws IOException {
        // Left open: the program ends when nobody reads what it says.
        BufferedReader said = new BufferedReader(new InputStreamReader(driver.getInputStream()));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return started.group(1);
            }
        }
        throw new IOException("chromedriver does not start");
    }

    private static Map<String, ?> capabilities(Path profile) {
        List<String> arguments = List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1400,1000",
                "--user-data-dir=" + profile);
        return Map.of(
                "capabilities",
                Map.of(
                        "alwaysMatch",
                        Map.of(
                                "browserName", "chrome",
                                "goog:loggingPrefs", Map.of("browser", "ALL"),
                                "goog:chromeOptions", Map.of("args", arguments))));
    }

    void go(String url) {
        send("POST", session + "/url", Map.of("url", url));
    }

    /** What a function body returns in the page. */
    JsonNode run(String script) {
        return send("POST", session + "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    /** Waits until a JavaScript expression is true in the page. */
    void await(String expression) {
        Awaitility.await(expression)
                .atMost(PATIENCE)
                .until(() -> run("return Boolean(" + expression + ")").asBoolean());
    }

    void click(String selector) {
        await("document.querySelector(`" + selector + "`)");
        send("POST", element(selector) + "/click", Map.of());
    }

    /** Presses keys where the cursor is, with the control key held down if so wanted. */
    void press(String keys, boolean control) {
        List<Map<String, String>> actions = new ArrayList<>();
        if (control) {
            actions.add(Map.of("type", "keyDown", "value", CONTROL));
        }
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            actions.add(Map.of("type", "keyDown", "value", key));
            actions.add(Map.of("type", "keyUp", "value", key));
        });
        if (control) {
            actions.add(Map.of("type", "keyUp", "value", CONTROL));
        }
        send(
                "POST",
                session + "/actions",
                Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", actions))));
    }

    private String element(String selector) {
        JsonNode found = send("POST", session + "/element", Map.of("using", "css selector", "value", selector));
        return session + "/element/" + found.path(ELEMENT).asText();
    }

    /** What the page complained of since it was last asked: failed loads, refusals of its policy, exceptions. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (JsonNode line : send("POST", session + "/se/log", Map.of("type", "browser"))) {
            if (!List.of("INFO", "DEBUG").contains(line.path("level").asText())) {
                complaints.add(line.path("message").asText());
            }
        }
        return complaints;
    }

    /** Keeps a picture of the page, for whoever wants to see what the test saw. */
    void picture(Path file) {
        String picture = send("GET", session + "/screenshot", null).asText();
        try {
            Files.write(file, Base64.getDecoder().decode(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode send(String method, String url, Object body) {
        try {
            HttpRequest.BodyPublisher content = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(PATIENCE)
                            .method(method, content)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JSON.readTree(response.body()).path("value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            send("DELETE", session, null);
        } finally {
            driver.destroy();
        }
    }
}
