package io.dunlin.platform.graphql;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The script of the explorer's page. It replaces the library's own, which writes queries, variables and headers, and so
 * telephone numbers and tokens, into the address bar. It begins with the samples of the README and of the tour.
 */
@ApplicationScoped
class Explorer {

    private static final String SCRIPT = "/q/graphql-ui/render.js";
    private static final String FOLDER = "/explorer/";

    private final boolean enabled;

    Explorer(@ConfigProperty(name = "quarkus.smallrye-graphql.ui.enabled", defaultValue = "true") boolean enabled) {
        this.enabled = enabled;
    }

    void install(@Observes Router router) {
        if (!enabled) {
            return;
        }
        JsonObject firstSteps =
                new JsonObject().put("query", read("first-steps.graphql")).put("variables", read("first-steps.json"));
        String script = "const firstSteps = " + firstSteps.encode() + ";\n" + read("explorer.js");
        router.get(SCRIPT)
                .order(Integer.MIN_VALUE + 1)
                .handler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .end(script));
    }

    private static String read(String file) {
        try (InputStream resource = Explorer.class.getResourceAsStream(FOLDER + file)) {
            if (resource == null) {
                throw new IllegalStateException("the package lacks " + FOLDER + file);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
