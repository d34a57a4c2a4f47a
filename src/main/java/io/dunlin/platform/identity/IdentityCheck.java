package io.dunlin.platform.identity;

import io.dunlin.platform.start.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses to serve until the settings name the issuer and the audience of tokens. */
class IdentityCheck {

    private final Optional<String> server;
    private final Optional<String> key;
    private final Optional<String> issuer;
    private final Optional<List<String>> audience;
    private final boolean serves;

    IdentityCheck(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> server,
            @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> key,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.server = server;
        this.key = key;
        this.issuer = issuer;
        this.audience = audience;
        this.serves = serves;
    }

    /** A job from the command line serves nobody, and acts as Dunlin itself. */
    void check(@Observes @Priority(-200) StartupEvent start) {
        String fault =
                serves ? fault(server.isPresent(), key.isPresent(), issuer.isPresent(), audience.isPresent()) : null;
        if (fault != null) {
            throw StartRefused.because(fault);
        }
    }

    /** What is missing; null when nothing is. */
    static @Nullable String fault(boolean server, boolean key, boolean issuer, boolean audience) {
        if (!server && !key) {
            return NOBODY;
        }
        if (!audience) {
            return "The audience of tokens is not checked: set" + " QUARKUS_OIDC_TOKEN_AUDIENCE=dunlin.";
        }
        if (!server && !issuer) {
            return "A public key is set but no issuer: set QUARKUS_OIDC_TOKEN_ISSUER.";
        }
        return null;
    }

    static final String NOBODY =
            "Nobody can sign in: set the OpenID Connect provider, QUARKUS_OIDC_AUTH_SERVER_URL=URL,"
                    + " and the audience of its tokens, QUARKUS_OIDC_TOKEN_AUDIENCE=dunlin.";
}
