package io.dunlin.proof;

import org.jspecify.annotations.Nullable;

/**
 * What holds the ends of many chains.
 *
 * @param number 1 and up, without gaps
 * @param anchoredMicros when, in microseconds since 1970
 * @param chains how many grew since the anchor before
 * @param entries by how many entries
 * @param root of the tree over their ends
 * @param previous the hash of the anchor before
 * @param publicKey whose signature it has, in Base64; null when it is not signed
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
