package io.dunlin.platform.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Issues tokens to any caller in development mode: {@code GET /dev/token?role=COLLECTOR}, also with {@code user},
 * {@code agency} and {@code borrower}. {@code /dev/explorer} opens the explorer with a token. Without a role the token
 * has all roles of staff. The signing key is made when development mode starts, and nobody else knows it. No package
 * holds this class, and only the class path of development mode has its library. Therefore {@link DevConfig} refers to
 * it by its name.
 */
@ApplicationScoped
@IfBuildProfile("dev")
public class DevTokens implements Supplier<Map<String, String>> {

    private static final String ISSUER = "https://dunlin.invalid/development";
    private static final String AUDIENCE = "dunlin";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String STAFF = "COLLECTOR,TEAM_LEAD,COMPLIANCE,SERVICE,OPERATOR,AUDITOR,ADMIN";
    private static final String EXPLORER = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Dunlin</title>
            <link rel="icon" href="/q/graphql-ui/favicon.ico">
            <link rel="stylesheet" href="/q/graphql-ui/graphiql.min.css">
            <link rel="stylesheet" href="/q/graphql-ui/style.css">
            <script src="/q/graphql-ui/react.production.min.js"></script>
            <script src="/q/graphql-ui/react-dom.production.min.js"></script>
            </head>
            <body>
            <div id="graphiql" data-token="{token}">Loading...</div>
            <script src="/q/graphql-ui/graphiql.min.js"></script>
            <script src="/q/graphql-ui/render.js"></script>
            </body>
            </html>
            """;
    private static final String PRIVATE = "dunlin.dev.private-key";
    private static final String PUBLIC = "dunlin.dev.public-key";

    /** The settings that make these tokens good. A live reload finds the key of before. */
    @Override
    public Map<String, String> get() {
        synchronized (DevTokens.class) {
            if (System.getProperty(PUBLIC) == null) {
                KeyPair pair = pair();
                System.setProperty(PRIVATE, base64(pair.getPrivate().getEncoded()));
                System.setProperty(PUBLIC, base64(pair.getPublic().getEncoded()));
            }
        }
        return Map.of(
                "quarkus.oidc.public-key", System.getProperty(PUBLIC),
                "quarkus.oidc.token.issuer", ISSUER,
                "quarkus.oidc.token.audience", AUDIENCE);
    }

    void install(@Observes Router router) {
        router.get("/dev/token")
                .handler(request -> request.response()
                        .putHeader("Content-Type", "text/plain")
                        .end(token(request.request()) + "\n"));
        router.get("/dev/explorer").handler(DevTokens::explore);
    }

    /** The token is in the page and nowhere else: an address stays in the history, and in the logs of proxies. */
    private static void explore(RoutingContext request) {
        request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(EXPLORER.replace("{token}", token(request.request())));
    }

    private static String token(HttpServerRequest asked) {
        String role = asked.getParam("role", STAFF);
        JwtClaimsBuilder claims = Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .groups(new HashSet<>(List.of(role.split(","))))
                .preferredUserName(asked.getParam("user", "developer"))
                .expiresIn(LIFE);
        for (String claim : List.of("agency", "borrower")) {
            if (asked.getParam(claim) != null) {
                claims.claim(claim, asked.getParam(claim));
            }
        }
        return claims.sign(privateKey());
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private static PrivateKey privateKey() {
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key that was made at the start is gone", e);
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
