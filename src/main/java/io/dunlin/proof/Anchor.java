package io.dunlin.proof;

import org.jspecify.annotations.Nullable;

/**
 * A record that holds the ends of many chains.
 *
 * @param number 1 and up, without gaps
 * @param anchoredMicros when, in microseconds since 1970
 * @param chains how many chains grew since the anchor before
 * @param entries by how many entries they grew
 * @param root the root of the tree over the ends
 * @param previous the hash of the anchor before
 * @param publicKey the public key of the signature, in Base64; null when the anchor is not signed
 */
record Anchor(
        int number,
        long anchoredMicros,
        int chains,
        long entries,
        String root,
        String previous,
        String hash,
        @Nullable String publicKey,
        @Nullable String signature) {

    /** What is hashed and signed. */
    static String text(int number, long anchoredMicros, int chains, long entries, String root, String previous) {
        return "dunlin log anchor 1\n%d\n%d\n%d\n%d\n%s\n%s\n"
                .formatted(number, anchoredMicros, chains, entries, root, previous);
    }

    /** How the application's log, and what is kept of anchors, tells of it. */
    String line() {
        return "Log anchor number=%d entries=%d chains=%d root=%s hash=%s key=%s"
                .formatted(number, entries, chains, root, hash, publicKey == null ? "none" : SigningKey.id(publicKey));
    }

    String text() {
        return text(number, anchoredMicros, chains, entries, root, previous);
    }
}
