package io.dunlin.proof;

import java.util.UUID;

/**
 * The end of a chain as an anchor holds it.
 *
 * @param length how many entries the chain has, at least 1
 * @param head the hash of the last of them
 */
record Leaf(UUID borrowerId, int length, String head) {

    String hash() {
        return Hashes.sha256("dunlin log leaf 1\n" + borrowerId + "\n" + length + "\n" + head + "\n");
    }
}
