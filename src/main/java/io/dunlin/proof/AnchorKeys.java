package io.dunlin.proof;

import io.dunlin.platform.start.StartRefused;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The key that signs anchors, and the keys whose signatures count. Read at the start, so a bad key is refused then. */
@Startup
@ApplicationScoped
class AnchorKeys {

    private final Optional<SigningKey> own;
    private final Set<String> trusted;
    private final int signedFrom;
    private final boolean mustBeKept;

    AnchorKeys(LogConfig config) {
        signedFrom = config.signedFrom().orElse(1);
        if (signedFrom < 1) {
            throw StartRefused.because("dunlin.log.signed-from: anchors are counted from 1.");
        }
        mustBeKept = config.signedFrom().isPresent();
        own = config.signingKey().map(AnchorKeys::read);
        trusted = new HashSet<>(config.formerKeys().orElse(List.of()));
        own.ifPresent(key -> trusted.add(key.publicKey()));
    }

    private static SigningKey read(String base64) {
        try {
            return SigningKey.of(base64);
        } catch (IllegalArgumentException e) {
            throw StartRefused.because("dunlin.log.signing-key: " + e.getMessage());
        }
    }

    /** A check of anchors by these keys. */
    AnchorCheck anchorCheck() {
        return new AnchorCheck(trusted, signedFrom);
    }

    /** Whether anchors have to be signed. */
    boolean required() {
        return !trusted.isEmpty();
    }

    /** Whether what was kept of anchors has to be compared, too. */
    boolean kept() {
        return mustBeKept;
    }

    Optional<SigningKey> own() {
        return own;
    }
}
