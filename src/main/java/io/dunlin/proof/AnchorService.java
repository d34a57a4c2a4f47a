package io.dunlin.proof;

import io.dunlin.proof.AnchorStore.Grown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Anchors chains, and verifies anchors. */
@ApplicationScoped
class AnchorService {

    /** The most chains of one anchor: who proves one of them reads all. */
    static final int MOST = 10_000;

    private final AnchorStore store;
    private final AnchorKeys keys;

    AnchorService(AnchorStore store, AnchorKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Writes one anchor; empty when no chain has grown, or another replica is at it. */
    @Transactional
    Optional<Anchor> anchor() {
        if (!store.isAlone()) {
            return Optional.empty();
        }
        List<Grown> grown = store.takeGrown(MOST);
        if (grown.isEmpty()) {
            return Optional.empty();
        }
        List<Leaf> leaves = grown.stream().map(Grown::leaf).toList();
        Anchor anchor =
                after(store.last(), leaves, grown.stream().mapToLong(Grown::by).sum());
        store.write(anchor, leaves);
        return Optional.of(anchor);
    }

    private Anchor after(Optional<Anchor> last, List<Leaf> leaves, long entries) {
        int number = last.map(Anchor::number).orElse(0) + 1;
        String previous = last.map(Anchor::hash).orElse(Hashes.NOTHING);
        String root = Merkle.root(leaves.stream().map(Leaf::hash).toList());
        long now = store.now();
        String text = Anchor.text(number, now, leaves.size(), entries, root, previous);
        return new Anchor(
                number,
                now,
                leaves.size(),
                entries,
                root,
                previous,
                Hashes.sha256(text),
                keys.own().map(SigningKey::publicKey).orElse(null),
                keys.own().map(key -> key.sign(text)).orElse(null));
    }
}
