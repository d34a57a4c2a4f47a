package io.dunlin.proof;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the anchors from the first to the last, and finds those that were changed. */
final class AnchorCheck {

    private final Set<String> trusted;
    private final int signedFrom;
    private @Nullable Anchor before;

    /**
     * @param trusted the public keys whose signatures count; none when any does, and none at all
     * @param signedFrom the number of the first anchor that has to be signed when there are keys that count
     */
    AnchorCheck(Set<String> trusted, int signedFrom) {
        this.trusted = trusted;
        this.signedFrom = signedFrom;
    }

    /** Takes an anchor that is known to be good, after which to go on. */
    void begin(Anchor anchor) {
        before = anchor;
    }

    /** Takes the next anchor, in the order of the numbers, and tells whether it is as it was written, where it was written. */
    boolean next(Anchor anchor, List<Leaf> leaves) {
        return follows(anchor) && intact(anchor, leaves);
    }

    /** The same without a look at what the anchor holds. */
    boolean follows(Anchor anchor) {
        boolean follows = before == null
                ? anchor.number() == 1 && anchor.previous().equals(Hashes.NOTHING)
                : anchor.number() == before.number() + 1 && anchor.previous().equals(before.hash());
        // Once anchors are signed, one without a signature was written by somebody who has no key.
        boolean unsigned = before != null && before.signature() != null && anchor.signature() == null;
        before = anchor;
        return follows
                && !unsigned
                && signed(anchor)
                && Hashes.sha256(anchor.text()).equals(anchor.hash());
    }

    /** Whether the anchor holds these leaves, and is signed by whom it says. */
    boolean intact(Anchor anchor, List<Leaf> leaves) {
        return Hashes.sha256(anchor.text()).equals(anchor.hash())
                && leaves.size() == anchor.chains()
                && !leaves.isEmpty()
                && Merkle.root(leaves.stream().map(Leaf::hash).toList()).equals(anchor.root())
                && signed(anchor);
    }

    private boolean signed(Anchor anchor) {
        if (anchor.publicKey() == null || anchor.signature() == null) {
            // Whoever takes all signatures away must not look like somebody who never signed.
            return trusted.isEmpty() || anchor.number() < signedFrom;
        }
        return (trusted.isEmpty() || trusted.contains(anchor.publicKey()))
                && SigningKey.signed(anchor.publicKey(), anchor.text(), anchor.signature());
    }
}
