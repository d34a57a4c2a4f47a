package io.dunlin.platform.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks for readiness over HTTP, for containers without a shell or an HTTP client. */
final class HealthProbe {

    private static final int PATIENCE_MILLIS = 2000;

    private HealthProbe() {}

    static boolean ready() {
        String port = System.getenv().getOrDefault("QUARKUS_MANAGEMENT_PORT", "9000");
        try {
            HttpURLConnection probe = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                    .toURL()
                    .openConnection();
            probe.setConnectTimeout(PATIENCE_MILLIS);
            probe.setReadTimeout(PATIENCE_MILLIS);
            return probe.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
