package io.dunlin.portfolio.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends documents over HTTP, with the tokens that development mode gives to anybody. */
@ApplicationScoped
@IfBuildProfile("dev")
class DemoHttp implements DemoClient {

    private static final int TRIES = 300;
    private static final int PAUSE_MILLIS = 200;

    private final String url;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    DemoHttp(@ConfigProperty(name = "quarkus.http.port") int port, ObjectMapper json) {
        this.url = "http://localhost:" + port;
        this.json = json;
    }

    @Override
    public JsonNode data(String user, String document, Map<String, ?> variables) {
        String token = tokens.computeIfAbsent(
                user,
                name -> sent(HttpRequest.newBuilder(URI.create(url + "/dev/token?user=" + name))
                                .build())
                        .strip());
        try {
            String body = json.writeValueAsString(Map.of("query", document, "variables", variables));
            JsonNode answer = json.readTree(sent(HttpRequest.newBuilder(URI.create(url + "/graphql"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build()));
            if (answer.has("errors") || !answer.has("data")) {
                throw new IllegalStateException(answer + " to " + document);
            }
            return answer.get("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The demo may begin before this process takes requests. */
    private String sent(HttpRequest request) {
        for (int left = TRIES; ; left--) {
            try {
                return client.send(request, BodyHandlers.ofString()).body();
            } catch (ConnectException e) {
                if (left == 0) {
                    throw new UncheckedIOException(e);
                }
                pause();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static void pause() throws IllegalStateException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
