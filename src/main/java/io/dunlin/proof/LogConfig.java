package io.dunlin.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/** How the log is anchored. */
@ConfigMapping(prefix = "dunlin.log")
interface LogConfig {

    /** How often the ends of the chains are anchored; {@code off} for never. */
    @WithDefault("15m")
    String anchorEvery();

    /** The Ed25519 key that signs anchors: PKCS#8 in Base64. Without one they are not signed. */
    Optional<String> signingKey();

    /** The number of the first anchor that has to be signed: more than 1 when the log was anchored without a key at first. */
    @WithDefault("1")
    @Min(1)
    int signedFrom();

    /** Public keys of earlier signing keys, X.509 in Base64. */
    Optional<List<String>> formerKeys();
}
