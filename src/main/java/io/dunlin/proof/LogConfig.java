package io.dunlin.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How the log is anchored. */
@ConfigMapping(prefix = "dunlin.log")
interface LogConfig {

    /** How often the ends of the chains are anchored; {@code off} for never. */
    @WithDefault("15m")
    String anchorEvery();

    /** The Ed25519 key that signs anchors: PKCS#8 in Base64. Without one they are not signed. */
    Optional<String> signingKey();

    /**
     * The number of the first anchor that has to be signed, 1 when it is not said: more when the log was anchored without a key at
     * first. Who says it has to compare what was kept of anchors whenever the log is verified.
     */
    OptionalInt signedFrom();

    /** Public keys of earlier signing keys, X.509 in Base64. */
    Optional<List<String>> formerKeys();

    /** A file outside of the database to which each anchor is appended, and with which what there is is compared. */
    Optional<String> anchorFile();

    /** How long an entry may be without an anchor when anchors are signed: several times as long as anchors are apart. */
    @WithDefault("1h")
    Duration anchoredWithin();
}
